package thumbprint.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.build.SuiteModules;
import thumbprint.catalog.TestSuite;
import thumbprint.module.Argument;
import thumbprint.module.HostImport;
import thumbprint.module.ModuleException;
import thumbprint.module.ModuleImport;
import thumbprint.module.Operation;
import thumbprint.module.TrapKind;
import thumbprint.module.WasmModule;
import thumbprint.module.suite.SuiteCommand;

/**
 * Files of the test suite as modules to play and checks that cannot be made, whatever the engine.
 */
final class SuitePlan {
  static final String TEXT = "text format only";
  static final String GLOBAL = "reads an exported global, which the driver does not do";
  static final String ZERO = "the export's name holds a zero byte, which a deck cannot";
  static final String OTHER_IMPORTS =
      "imports a memory, table or global, or from another module; the driver offers host functions";
  static final String CHANGED =
      "another module, which is not played, may have changed this one before";

  private final List<HostImport> host;
  private final List<SuiteModule> modules = new ArrayList<>();
  private final Map<String, Integer> skipped = new TreeMap<>();

  private SuitePlan(TestSuite suite) {
    this.host = suite.host().stream().map(TestSuite.Host::asImport).toList();
  }

  static SuitePlan of(TestSuite suite, List<SuiteModules.Converted> files) {
    SuitePlan plan = new SuitePlan(suite);
    files.forEach(file -> plan.new OneFile(file).read());
    return plan;
  }

  /** In the order of files and lines. */
  List<SuiteModule> modules() {
    return List.copyOf(modules);
  }

  /** Checks that are not made, by reason. */
  Map<String, Integer> skipped() {
    return new TreeMap<>(skipped);
  }

  private void skip(String reason) {
    skipped.merge(reason, 1, Integer::sum);
  }

  /** A module whose calls are still being gathered; without a path it cannot be played. */
  private static final class Open {
    private final int line;
    private final Optional<Path> path;
    private final List<SuiteModule.Call> calls = new ArrayList<>();
    private boolean changed;

    Open(int line, Optional<Path> path) {
      this.line = line;
      this.path = path;
    }
  }

  /** One file; names of modules hold within it. */
  private final class OneFile {
    private final SuiteModules.Converted converted;
    private final List<Open> opened = new ArrayList<>();
    private final Map<String, Open> named = new HashMap<>();
    private final Map<String, Open> registered = new HashMap<>();
    private final List<SuiteModule> refused = new ArrayList<>();

    OneFile(SuiteModules.Converted converted) {
      this.converted = converted;
    }

    void read() {
      converted.file().commands().forEach(this::command);
      List<SuiteModule> all = new ArrayList<>(refused);
      opened.stream().filter(o -> o.path.isPresent()).map(this::module).forEach(all::add);
      all.sort(java.util.Comparator.comparingInt(SuiteModule::line));
      modules.addAll(all);
    }

    private void command(SuiteCommand command) {
      switch (command) {
        case SuiteCommand.Instantiate module -> open(module);
        case SuiteCommand.Call call -> call(call);
        case SuiteCommand.Refuse refuse -> refuse(refuse);
        case SuiteCommand.RefuseText text -> skip(TEXT);
        case SuiteCommand.ReadGlobal global -> skip(GLOBAL);
        case SuiteCommand.Beyond beyond -> skip(beyond.what());
        case SuiteCommand.Register register ->
            registered.put(register.as(), named.get(register.module()));
      }
    }

    private void open(SuiteCommand.Instantiate module) {
      Path path = converted.folder().resolve(module.file());
      boolean playable = offered(imports(path));
      if (!playable) {
        skip(OTHER_IMPORTS);
        mayChange(imports(path));
      }
      Open open = new Open(module.line(), playable ? Optional.of(path) : Optional.empty());
      opened.add(open);
      named.put(module.name(), open);
      named.put("", open);
    }

    /** What a module that is not played does to others is not seen in them either. */
    private void mayChange(List<ModuleImport> imports) {
      imports.stream()
          .map(i -> registered.get(i.module()))
          .filter(java.util.Objects::nonNull)
          .forEach(module -> module.changed = true);
    }

    private void call(SuiteCommand.Call call) {
      Open module = named.get(call.module());
      if (module.path.isEmpty()) {
        skip(OTHER_IMPORTS);
      } else if (module.changed) {
        skip(CHANGED);
      } else if (call.export().indexOf('\0') >= 0) {
        skip(ZERO);
      } else {
        module.calls.add(new SuiteModule.Call(call.line(), operation(call), call.wanted()));
      }
    }

    /** A module that is not even well-formed tells no imports, and needs none. */
    private void refuse(SuiteCommand.Refuse refuse) {
      Path path = converted.folder().resolve(refuse.file());
      List<ModuleImport> imports = imports(path);
      boolean linked = refuse.why() == SuiteCommand.Refusal.UNLINKABLE;
      boolean comparable =
          linked ? imports.stream().allMatch(i -> i.signature() != null) : offered(imports);
      if (!comparable) {
        skip(OTHER_IMPORTS);
        mayChange(imports);
        return;
      }
      refused.add(
          new SuiteModule(
              converted.file().name(),
              refuse.line(),
              path,
              named(imports),
              Optional.of(refuse.why()),
              List.of()));
    }

    private SuiteModule module(Open open) {
      Path path = open.path.orElseThrow();
      return new SuiteModule(
          converted.file().name(),
          open.line,
          path,
          named(imports(path)),
          Optional.empty(),
          open.calls);
    }
  }

  /** Each call may trap, so that those behind it are played. */
  private static Operation.Call operation(SuiteCommand.Call call) {
    List<Argument> arguments = new ArrayList<>();
    call.arguments().forEach(value -> arguments.add(new Argument.Constant(value)));
    return new Operation.Call(
        call.export(), arguments, false, Optional.of(TrapKind.OTHER), false, true);
  }

  private static List<ModuleImport> imports(Path path) {
    try {
      return WasmModule.parse(Files.readAllBytes(path), path.getFileName().toString()).imports();
    } catch (ModuleException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** Whether the host has all of it, with these types. */
  private boolean offered(List<ModuleImport> imports) {
    return imports.stream()
        .allMatch(
            i ->
                host.stream()
                    .anyMatch(
                        h -> h.name().equals(i.name()) && h.signature().equals(i.signature())));
  }

  /** What the host has under the names that a module wants, whatever the types. */
  private List<HostImport> named(List<ModuleImport> imports) {
    return host.stream()
        .filter(h -> imports.stream().anyMatch(i -> i.name().equals(h.name())))
        .toList();
  }
}
