package thumbprint.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import thumbprint.study.Progress;
import thumbprint.study.Validation;
import thumbprint.study.ValidationAnswer;

/** Estimates beside measurements of boards. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Hold cycles that were measured on a board against the estimate: each error, median, worst, and whether the measurement lies within the bounds.",
      "The file has the columns elf, core, measured_cycles and source, and may have entry, exit, program, iterations and machine; or it holds the lines of a board kit.",
      "Exit status 6 if a measurement lies outside, 4 if a row could not be compared."
    },
    footer = {"", "Example: ./thumbprint validate points.csv --fit"})
final class ValidateCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "CSV", description = "Measured points, or a kit's lines.")
  private Path file;

  @Option(
      names = "--fit",
      description =
          "Fit the fitted coefficients again with each program held out once, and tell the error on it. Nothing is written.")
  private boolean fit;

  @Option(names = "--json", description = "Print the comparison as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Progress progress = console.progress();
    ValidationAnswer answer;
    try {
      answer = new Validation(common.laboratory(), progress).compare(file, fit);
    } finally {
      Console.close(progress);
    }
    if (json) {
      console.json(answer);
    } else {
      ValidationText.lines(answer, fit).forEach(console.out()::println);
    }
    answer.bad().forEach(line -> console.err().println("thumbprint: " + line));
    if (!answer.whole()) {
      return ExitCode.BAD_INPUT.status();
    }
    return (answer.outside() ? ExitCode.DIFFERS : ExitCode.OK).status();
  }
}
