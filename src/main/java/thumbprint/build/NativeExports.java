package thumbprint.build;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import thumbprint.module.ModuleImport;
import thumbprint.module.Signature;
import thumbprint.module.WasmModule;

/** {@code module_exports.c} for a workload's own C source, compiled for the target. */
final class NativeExports {
  private NativeExports() {}

  static String text(WasmModule module) {
    if (module.exports().isEmpty()) {
      throw new BuildFailure("translate", "the module exports no function");
    }
    ExportTable table =
        new ExportTable(module).line("#include \"linked_module.h\"").line("").imports();
    List<ModuleImport> imports = ExportTable.functionImports(module);
    for (int i = 0; i < imports.size(); i++) {
      define(table, i, imports.get(i));
    }
    int index = 0;
    for (Map.Entry<String, Signature> export : module.exports().entrySet()) {
      table.line(
          "extern "
              + CNames.result(export.getValue())
              + " linked_native_"
              + index++
              + "("
              + CNames.parameterTypes(export.getValue())
              + ") __asm__("
              + CNames.literal(export.getKey())
              + ");");
    }
    return table
        .line("")
        .exports(
            (i, name, arguments) -> "linked_native_" + i + "(" + String.join(", ", arguments) + ")")
        .line("extern uint8_t linked_module_data_start[], linked_module_data_end[];")
        .line("extern uint8_t linked_module_zeroed_start[], linked_module_zeroed_end[];")
        .moduleHead()
        .line("  .data_start = linked_module_data_start,")
        .line("  .data_end = linked_module_data_end,")
        .line("  .zeroed_start = linked_module_zeroed_start,")
        .line("  .zeroed_end = linked_module_zeroed_end,")
        .line("};")
        .text();
  }

  /** Reached by assembler name, so that no C name can clash. */
  private static void define(ExportTable table, int index, ModuleImport function) {
    Signature signature = function.signature();
    String parameters =
        signature.parameters().isEmpty()
            ? "void"
            : IntStream.range(0, signature.parameters().size())
                .mapToObj(k -> CNames.type(signature.parameters().get(k)) + " p" + k)
                .collect(Collectors.joining(", "));
    String head = CNames.result(signature) + " linked_host_" + index + "(" + parameters + ")";
    table.line(head + " __asm__(" + CNames.literal(function.field()) + ");").line(head + " {");
    table.importBody(index, signature);
  }
}
