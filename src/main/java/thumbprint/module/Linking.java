package thumbprint.module;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Checks that a module, its host and a script fit together, before anything runs. */
public final class Linking {
  private Linking() {}

  /**
   * @throws ModuleException that names what the module wants and what is offered
   */
  public static void check(WasmModule module, List<HostImport> offered, FlatScript script) {
    module.imports().forEach(wanted -> checkImport(module, wanted, offered));
    script.operations().stream()
        .filter(Operation.Call.class::isInstance)
        .map(Operation.Call.class::cast)
        .distinct()
        .forEach(call -> checkCall(module, call));
    boolean touchesMemory = script.operations().stream().anyMatch(Linking::touchesMemory);
    if (touchesMemory && module.memory().isEmpty()) {
      throw new ModuleException(
          ModuleException.Kind.LINK,
          "the script reads or writes memory, and the module has none",
          module.name(),
          "leave those steps out");
    }
  }

  private static boolean touchesMemory(Operation operation) {
    return operation instanceof Operation.Read
        || operation instanceof Operation.Write
        || operation instanceof Operation.FillPattern;
  }

  private static void checkImport(
      WasmModule module, ModuleImport wanted, List<HostImport> offered) {
    boolean found =
        offered.stream()
            .anyMatch(
                host ->
                    host.module().equals(wanted.module())
                        && host.field().equals(wanted.field())
                        && host.signature().equals(wanted.signature()));
    if (!found) {
      throw new ModuleException(
          ModuleException.Kind.LINK,
          "wants the import " + wanted.shown() + "; offered: " + shown(offered),
          module.name(),
          remedy(wanted));
    }
  }

  private static String shown(List<HostImport> offered) {
    return offered.isEmpty()
        ? "nothing"
        : offered.stream()
            .map(host -> host.name() + " " + host.signature())
            .collect(Collectors.joining(", "));
  }

  private static String remedy(ModuleImport wanted) {
    return switch (wanted.kind()) {
      case "function" ->
          "declare a host function for it (behaviours: docs/driver.md), or link it into the module";
      case "memory" ->
          "let the module define and export its own memory (binaryen's `wasm-merge` can give it one)";
      default -> "define it in the module";
    };
  }

  private static void checkCall(WasmModule module, Operation.Call call) {
    Signature signature = module.exports().get(call.export());
    if (signature == null) {
      String exports = module.exports().isEmpty() ? "none" : shownExports(module);
      throw new ModuleException(
          ModuleException.Kind.NO_EXPORT,
          "no exported function \"" + call.export() + "\"",
          module.name(),
          "it exports: " + exports);
    }
    List<ValueType> given = new ArrayList<>();
    call.arguments().forEach(argument -> given.add(argument.type()));
    if (!given.equals(signature.parameters())) {
      String passed = new Signature(given, List.of()).text();
      throw new ModuleException(
          ModuleException.Kind.SIGNATURE,
          "export \"" + call.export() + "\" is " + signature + ", the call passes " + passed,
          module.name(),
          "pass arguments of these types (i i32, I i64, f f32, F f64)");
    }
  }

  private static String shownExports(WasmModule module) {
    return module.exports().entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
