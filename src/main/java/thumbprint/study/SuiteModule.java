package thumbprint.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.module.HostImport;
import thumbprint.module.Operation;
import thumbprint.module.suite.SuiteCommand;

/**
 * A module of the test suite with all that is played on it. Its calls share one instance, since
 * later ones see what earlier ones did.
 *
 * @param file of the suite
 * @param line of the module
 * @param path of its bytes
 * @param imports that the host offers it
 * @param refusal why it must not come to life; empty if it must
 * @param calls in order
 */
record SuiteModule(
    String file,
    int line,
    Path path,
    List<HostImport> imports,
    Optional<SuiteCommand.Refusal> refusal,
    List<Call> calls) {
  SuiteModule {
    imports = List.copyOf(imports);
    calls = List.copyOf(calls);
  }

  /** A call with what must come of it. */
  record Call(int line, Operation.Call operation, SuiteCommand.Expectation wanted) {
    /** As messages show it. */
    String shown() {
      List<String> arguments = new ArrayList<>();
      operation.arguments().forEach(argument -> arguments.add(shown(argument)));
      return operation.export() + "(" + String.join(", ", arguments) + ")";
    }

    private static String shown(thumbprint.module.Argument argument) {
      return switch (argument) {
        case thumbprint.module.Argument.Constant constant -> constant.value().shown();
        case thumbprint.module.Argument.Earlier earlier -> "result " + earlier.operation();
      };
    }
  }

  String place() {
    return file + ".wast:" + line;
  }
}
