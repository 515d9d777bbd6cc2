package thumbprint.report;

import java.nio.file.Path;

/** Writes the synthetic report for a person to look at: {@code ExampleReportMain FOLDER}. */
final class ExampleReportMain {
  private ExampleReportMain() {}

  public static void main(String[] arguments) throws java.io.IOException {
    ReportInput input = ExampleReport.input();
    Path page = ReportWriter.write(input, Path.of(arguments[0]));
    System.out.print(
        TerminalSummary.of(input, page, new TerminalSummary.Terminal(80, false, true)));
  }
}
