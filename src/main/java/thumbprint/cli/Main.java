package thumbprint.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: parses, calls {@code study}, prints. */
@Command(
    name = "thumbprint",
    description =
        "Which WebAssembly runtime fits your ARM chip, how do you know, and what does your module cost on it?",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Start with:  ./thumbprint evaluate",
      "Your module: ./thumbprint fit my.wasm --board daisy-seed --call process",
      "",
      "Exit status: 0 done, 1 fault of the lab, 2 usage, 3 missing tool, 4 bad input, 5 nothing fits,",
      "             6 differs, 7 damaged evidence, 8 disk full, 130 interrupted (run again to resume)"
    },
    subcommands = {
      EvaluateCommand.class,
      RunCommand.class,
      SweepCommand.class,
      MinimumCommand.class,
      FitCommand.class,
      DecideCommand.class,
      ReportCommand.class,
      ExplainCommand.class,
      CompareCommand.class,
      CatalogCommand.class,
      CyclesCommand.class,
      ValidateCommand.class,
      ConformanceCommand.class,
      KitCommand.class,
      ProbeCommand.class,
      BenchCommand.class,
      DoctorCommand.class,
      TestCommand.class,
      WarmUpCommand.class,
      CleanCommand.class,
      AutoComplete.GenerateCompletion.class
    })
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  private Main() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    System.exit(run(Console.ofProcess(), arguments));
  }

  /** Runs one command line; gives the exit status. */
  static int run(Console console, String... arguments) {
    return commandLine(console).execute(arguments);
  }

  /** All commands, with their faults told in one line. */
  static CommandLine commandLine(Console console) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(new java.io.PrintWriter(console.out(), true));
    line.setErr(new java.io.PrintWriter(console.err(), true));
    line.setExecutionExceptionHandler(new Faults(console));
    line.setParameterExceptionHandler(
        (fault, given) -> {
          String command = fault.getCommandLine().getCommandSpec().qualifiedName();
          console.err().println("thumbprint: " + fault.getMessage());
          console
              .err()
              .println("thumbprint: ./" + command + " --help shows the options and an example");
          return ExitCode.USAGE.status();
        });
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.getCommandSpec().usageMessage().sortOptions(false);
    line.getSubcommands().get("generate-completion").getCommandSpec().usageMessage().hidden(false);
    return line;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The checkout that the launcher started from. */
  static Path home() {
    return Path.of(System.getProperty("thumbprint.home", ".")).toAbsolutePath().normalize();
  }

  /** The version of the jar. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "not packaged" : version;
  }

  /** Prints it. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"thumbprint " + version()};
    }
  }
}
