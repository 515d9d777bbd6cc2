package thumbprint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import thumbprint.build.Workspace;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Profile;
import thumbprint.decision.Decision;
import thumbprint.evidence.Digest;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.ExperimentFile;
import thumbprint.report.ReportInput;
import thumbprint.report.ReportWriter;
import thumbprint.report.TerminalSummary;
import thumbprint.study.ConformanceStudy;
import thumbprint.study.Reports;

/** Says what an experiment answers to a profile: on the console and as a report. */
final class Answers {
  private static final int LINES_OF_AN_OPENING = 8;

  private final Console console;
  private final Workspace workspace;
  private final Profile profile;
  private final Reports reports;
  private final AnswerCache given;
  private Experiment shown;
  private ReportInput input;

  Answers(Console console, Workspace workspace, Catalog catalog, Profile profile) {
    this.console = console;
    this.workspace = workspace;
    this.profile = profile;
    this.reports = new Reports(catalog, profile);
    this.given = new AnswerCache(workspace.store().resolve("answers"));
  }

  /** The committed answer, before anything is measured. */
  void openWith(Path reference) {
    TerminalSummary.Terminal terminal = terminal(console.terminal());
    String key = key("opening", reference, List.of(terminal.toString()));
    Optional<AnswerCache.Given> known = given.find(key);
    String text = known.map(AnswerCache.Given::text).orElseGet(() -> opening(reference, terminal));
    console.err().print(text);
    if (known.isEmpty()) {
      given.put(key, new AnswerCache.Given(text, Map.of()));
    }
  }

  private String opening(Path reference, TerminalSummary.Terminal terminal) {
    Experiment experiment = ExperimentFile.read(reference, reference.toString());
    if (!reports.speaksOfTheCore(experiment)) {
      return "The committed reference experiment has no cells on the core of this profile.\n"
          + "Measuring on this machine now.\n";
    }
    ReportInput brief =
        reports.inBrief(
            experiment, new Reports.Provenance(Today.text(), Main.version(), List.of()));
    String answer =
        TerminalSummary.of(brief, reference, terminal)
            .lines()
            .limit(LINES_OF_AN_OPENING)
            .takeWhile(line -> !line.isBlank())
            .collect(Collectors.joining("\n"));
    return "The committed reference experiment says:\n"
        + answer
        + "\nMeasuring on this machine now.\n";
  }

  /**
   * Writes the report and prints ranking, answer, doubt and where it lies; what was answered before
   * is not worked out again.
   *
   * @param file that the experiment was kept in
   */
  void present(Experiment experiment, Path file, List<String> comparison, Path folder) {
    List<String> parts = new ArrayList<>(comparison);
    parts.addAll(List.of(terminal(console.colour()).toString(), folder.toString()));
    String key = key("answer", file, parts);
    Optional<AnswerCache.Given> known = given.find(key).filter(answer -> answer.liesIn(folder));
    if (known.isPresent()) {
      console.out().print(known.get().text());
      return;
    }
    String text = summary(experiment, comparison, write(experiment, comparison, folder).toString());
    console.out().print(text);
    given.put(key, new AnswerCache.Given(text, AnswerCache.digests(folder)));
  }

  /** Writes the report; gives its page. */
  Path write(Experiment experiment, List<String> comparison, Path folder) {
    try {
      return ReportWriter.write(input(experiment, comparison), folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the report to " + folder, e);
    }
  }

  /** The answer on the console, without a report. */
  void print(Experiment experiment) {
    console
        .out()
        .print(summary(experiment, List.of(), "not written; ./thumbprint report writes it"));
  }

  Decision decision(Experiment experiment) {
    return input(experiment, List.of()).decision();
  }

  private String summary(Experiment experiment, List<String> comparison, String page) {
    StringBuilder text = new StringBuilder();
    text.append(
        TerminalSummary.of(
            input(experiment, comparison), Path.of(page), terminal(console.colour())));
    comparison.stream().skip(1).forEach(sentence -> text.append(sentence).append("\n"));
    return text.toString();
  }

  /** Deciding takes a while, so one experiment is decided once. */
  private ReportInput input(Experiment experiment, List<String> comparison) {
    if (shown != experiment) {
      input =
          reports.of(
              experiment,
              new Reports.Provenance(
                  Today.text(),
                  Main.version(),
                  comparison,
                  ConformanceStudy.file(workspace).read()));
      shown = experiment;
    }
    return input;
  }

  private String key(String kind, Path evidence, List<String> more) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                kind,
                profile.id(),
                Today.text(),
                Digest.ofFile(evidence),
                Digest.ofTree(workspace.catalog()),
                ConformanceStudy.file(workspace).digest()));
    parts.addAll(more);
    return AnswerCache.key(parts);
  }

  private TerminalSummary.Terminal terminal(boolean colour) {
    boolean unicode = java.nio.charset.Charset.defaultCharset().name().startsWith("UTF");
    return new TerminalSummary.Terminal(
        console.columns(), colour && console.colour(), unicode && console.colour());
  }
}
