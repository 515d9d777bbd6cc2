package thumbprint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import thumbprint.build.tools.DoctorReport;
import thumbprint.study.Laboratory;

/** Lists the tools. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "List each tool, its version, whether it is what was tested, and the remedy.",
    footer = {"", "Example: ./thumbprint doctor"})
final class DoctorCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    DoctorReport report = DoctorReport.of(Laboratory.toolbox(common.workspace()));
    if (json) {
      console.json(report);
    } else {
      DoctorTable.lines(report).forEach(console.out()::println);
    }
    return (report.complete() ? ExitCode.OK : ExitCode.MISSING_TOOL).status();
  }
}
