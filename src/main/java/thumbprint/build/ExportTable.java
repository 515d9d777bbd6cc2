package thumbprint.build;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import thumbprint.module.ModuleImport;
import thumbprint.module.Signature;
import thumbprint.module.ValueType;
import thumbprint.module.WasmModule;

/** The parts of {@code module_exports.c} that all kinds of linked modules share. */
final class ExportTable {
  private final WasmModule module;
  private final StringBuilder text = new StringBuilder();

  ExportTable(WasmModule module) {
    this.module = module;
  }

  /**
   * How a kind of module names the function behind an export, with its first argument if it takes
   * one.
   */
  interface Callee {
    /** Expression of a call; {@code arguments} are C expressions. */
    String call(int index, String name, List<String> arguments);
  }

  ExportTable line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** The table that host functions are put into when the module is loaded. */
  ExportTable imports() {
    List<ModuleImport> functions = functionImports(module);
    if (functions.isEmpty()) {
      return this;
    }
    line("LINKED_IMPORTS static struct linked_import linked_imports[] = {");
    for (ModuleImport function : functions) {
      line(
          "  {"
              + CNames.literal(function.module())
              + ", "
              + CNames.literal(function.field())
              + ", "
              + CNames.literal(function.signature())
              + ", NULL},");
    }
    return line("};").line("");
  }

  /** Body of the definition of the import with this index. */
  ExportTable importBody(int index, Signature signature) {
    List<ValueType> parameters = signature.parameters();
    String arguments = "NULL";
    if (!parameters.isEmpty()) {
      List<String> bits =
          IntStream.range(0, parameters.size())
              .mapToObj(k -> CNames.bits(k, parameters.get(k)))
              .toList();
      line("  const uint64_t args[] = {" + String.join(", ", bits) + "};");
      arguments = "args";
    }
    String call = "linked_call_host(&linked_imports[" + index + "], " + arguments + ")";
    line(
        "  "
            + (signature.results().isEmpty()
                ? call
                : "return " + CNames.fromBits(signature.results().getFirst(), call))
            + ";");
    return line("}").line("");
  }

  /** One conversion function for each export, and the table of them; C has no empty tables. */
  ExportTable exports(Callee callee) {
    if (module.exports().isEmpty()) {
      return this;
    }
    int index = 0;
    for (Map.Entry<String, Signature> export : module.exports().entrySet()) {
      call(index++, export.getKey(), export.getValue(), callee);
    }
    line("static const struct linked_export linked_exports[] = {");
    int row = 0;
    for (Map.Entry<String, Signature> export : module.exports().entrySet()) {
      line(
          "  {"
              + CNames.literal(export.getKey())
              + ", "
              + CNames.literal(export.getValue())
              + ", linked_call_"
              + row++
              + "},");
    }
    return line("};").line("");
  }

  private void call(int index, String name, Signature signature, Callee callee) {
    List<ValueType> parameters = signature.parameters();
    List<String> arguments =
        IntStream.range(0, parameters.size())
            .mapToObj(k -> CNames.argument(k, parameters.get(k)))
            .toList();
    String call = callee.call(index, name, arguments);
    line(
        "static void linked_call_"
            + index
            + "(void *instance, const struct value *args, struct value *results) {");
    line("  (void)instance;").line("  (void)args;").line("  (void)results;");
    results(signature.results(), call);
    line("}").line("");
  }

  private void results(List<ValueType> types, String call) {
    if (types.isEmpty()) {
      line("  " + call + ";");
    } else if (types.size() == 1) {
      line("  results[0] = (struct value)" + CNames.value(types.getFirst(), call) + ";");
    } else {
      line("  struct wasm_multi_" + CNames.wasm2cLetters(types) + " all = " + call + ";");
      for (int k = 0; k < types.size(); k++) {
        String field = "all." + CNames.wasm2cLetter(types.get(k)) + k;
        line("  results[" + k + "] = (struct value)" + CNames.value(types.get(k), field) + ";");
      }
    }
  }

  /** The fields of {@code linked_module} that all kinds have. */
  ExportTable moduleHead() {
    line("const struct linked_module linked_module = {");
    if (!module.exports().isEmpty()) {
      line("  .exports = linked_exports,");
      line("  .export_count = " + module.exports().size() + ",");
    }
    int imports = functionImports(module).size();
    return imports == 0
        ? this
        : line("  .imports = linked_imports,").line("  .import_count = " + imports + ",");
  }

  String text() {
    return text.toString();
  }

  /**
   * The functions that a module imports.
   *
   * @throws BuildFailure if it imports something else, which nobody provides
   */
  static List<ModuleImport> functionImports(WasmModule module) {
    for (ModuleImport wanted : module.imports()) {
      if (wanted.signature() == null) {
        throw new BuildFailure(
            "link", "nobody provides the imported " + wanted.kind() + " " + wanted.name());
      }
    }
    return module.imports();
  }
}
