package thumbprint.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import thumbprint.module.ModuleImport;
import thumbprint.module.Signature;
import thumbprint.module.WasmModule;

/**
 * {@code module_exports.c} for a module that wasm2c 1.0.32 translated under the name {@code
 * module}.
 */
final class TranslatedExports {
  private TranslatedExports() {}

  static String text(WasmModule module) {
    ExportTable table =
        new ExportTable(module)
            .line("#include \"module.h\"")
            .line("")
            .line("#include \"linked_module.h\"")
            .line("")
            .imports();
    List<ModuleImport> imports = ExportTable.functionImports(module);
    Set<String> defined = new HashSet<>();
    for (int i = 0; i < imports.size(); i++) {
      if (defined.add(imports.get(i).name())) {
        define(table, i, imports.get(i));
      }
    }
    table.exports((i, name, arguments) -> call(name, arguments));
    long hosts = imports.stream().map(ModuleImport::module).distinct().count();
    table
        .line(
            "static void linked_instantiate(void *instance) { Z_module_instantiate(instance"
                + ", NULL".repeat((int) hosts)
                + "); }")
        .line("static void linked_release(void *instance) { Z_module_free(instance); }")
        .line("");
    memory(table, module);
    table
        .moduleHead()
        .line("  .instance_bytes = sizeof(Z_module_instance_t),")
        .line("  .initialise = Z_module_init_module,")
        .line("  .instantiate = linked_instantiate,")
        .line("  .release = linked_release,");
    return (module.memory().isPresent() ? table.line("  .memory = linked_memory_of,") : table)
        .line("};")
        .text();
  }

  private static String call(String name, List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("instance"));
    all.addAll(arguments);
    return "Z_moduleZ_" + CNames.mangled(name) + "(" + String.join(", ", all) + ")";
  }

  private static void define(ExportTable table, int index, ModuleImport function) {
    Signature signature = function.signature();
    List<String> parameters = new ArrayList<>();
    parameters.add("struct Z_" + CNames.mangled(function.module()) + "_instance_t *instance");
    for (int k = 0; k < signature.parameters().size(); k++) {
      parameters.add(CNames.type(signature.parameters().get(k)) + " p" + k);
    }
    String name =
        "Z_" + CNames.mangled(function.module()) + "Z_" + CNames.mangled(function.field());
    table
        .line(
            CNames.result(signature)
                + " "
                + name
                + parameters.stream().collect(Collectors.joining(", ", "(", ")"))
                + " {")
        .line("  (void)instance;")
        .importBody(index, signature);
  }

  private static void memory(ExportTable table, WasmModule module) {
    if (module.memory().isEmpty()) {
      return;
    }
    String expression =
        module
            .memoryExport()
            .map(name -> "Z_moduleZ_" + CNames.mangled(name) + "(instance)")
            .orElse("&((Z_module_instance_t *)instance)->w2c_M0");
    table
        .line("static struct linked_memory linked_memory_of(void *instance) {")
        .line("  wasm_rt_memory_t *memory = " + expression + ";")
        .line("  return (struct linked_memory){memory->data, memory->size};")
        .line("}")
        .line("");
  }
}
