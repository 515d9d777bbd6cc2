package thumbprint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Profile;
import thumbprint.decision.Decision;
import thumbprint.evidence.Experiment;
import thumbprint.report.ReportInput;
import thumbprint.report.ReportWriter;
import thumbprint.report.TerminalSummary;
import thumbprint.study.Reports;

/** Says what an experiment answers to a profile: on the console and as a report. */
final class Answers {
  private final Console console;
  private final Reports reports;
  private Experiment shown;
  private ReportInput input;

  Answers(Console console, Catalog catalog, Profile profile) {
    this.console = console;
    this.reports = new Reports(catalog, profile);
  }

  /** The committed answer, before anything is measured. */
  void openWith(Experiment reference) {
    console.err().println("The committed reference experiment says:");
    ReportInput brief = reports.inBrief(reference, new Reports.Provenance(Today.text(), Main.version(), List.of()));
    String summary = TerminalSummary.of(brief, Path.of("evidence"), terminal(console.terminal()));
    summary.lines().limit(3).takeWhile(line -> !line.isBlank()).forEach(console.err()::println);
    console.err().println("Measuring on this machine now.");
  }

  /** Writes the report; gives its page. */
  Path write(Experiment experiment, List<String> comparison, Path folder) {
    try {
      return ReportWriter.write(input(experiment, comparison), folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report to " + folder, e);
    }
  }

  /** Prints ranking, answer, doubt and where the report lies. */
  void print(Experiment experiment, List<String> comparison, Path page) {
    console.out().print(TerminalSummary.of(input(experiment, comparison), page, terminal(console.colour())));
    comparison.stream().skip(1).forEach(console.out()::println);
  }

  Decision decision(Experiment experiment) {
    return input(experiment, List.of()).decision();
  }

  /** Deciding takes a while, so one experiment is decided once. */
  private ReportInput input(Experiment experiment, List<String> comparison) {
    if (shown != experiment) {
      input = reports.of(experiment, new Reports.Provenance(Today.text(), Main.version(), comparison));
      shown = experiment;
    }
    return input;
  }

  private TerminalSummary.Terminal terminal(boolean colour) {
    boolean unicode = java.nio.charset.Charset.defaultCharset().name().startsWith("UTF");
    return new TerminalSummary.Terminal(console.columns(), colour && console.colour(), unicode && console.colour());
  }
}
