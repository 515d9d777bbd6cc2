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
  private static final String FORMAT = "%-13s %-22s %-14s %s%n";

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
      print(console, report);
    }
    return (report.complete() ? ExitCode.OK : ExitCode.MISSING_TOOL).status();
  }

  private static void print(Console console, DoctorReport report) {
    console.out().printf(FORMAT, "tool", "version (tested)", "state", "remedy");
    for (DoctorReport.Line tool : report.tools()) {
      String tested = tool.tested().isEmpty() || tool.tested().equals(tool.version()) ? "" : " (" + tool.tested() + ")";
      console.out().printf(FORMAT, tool.id(), tool.version() + tested, tool.state(), tool.remedy());
    }
    long missing = report.tools().stream().filter(t -> t.state().equals("missing")).count();
    console.out().println(missing == 0 ? "All tools are here." : missing + " missing; ./thumbprint evaluate installs them where it may.");
  }
}
