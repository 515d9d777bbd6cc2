package thumbprint.report.chapter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import thumbprint.catalog.Claim;
import thumbprint.catalog.Confidence;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Inventory;
import thumbprint.catalog.Rating;
import thumbprint.catalog.Rubric;
import thumbprint.catalog.Runtime;
import thumbprint.catalog.Source;
import thumbprint.report.EngineSummary;
import thumbprint.report.Mark;
import thumbprint.report.ReportInput;
import thumbprint.report.ShownFigure;
import thumbprint.report.SummaryFigures;

/** What chapters ask of the experiment and of the inventory. */
record Known(ReportInput input, DrawnParts drawn) {
  Inventory inventory() {
    return input.background().inventory();
  }

  /** Those that are looked at in depth. */
  List<Runtime> rated() {
    return input.background().rated();
  }

  /** Engines of the experiment that can be recommended, by id. */
  List<EngineSummary> candidates() {
    return input.engines().stream()
        .filter(EngineSummary::candidate)
        .sorted(Comparator.comparing(EngineSummary::engine))
        .toList();
  }

  String name(EngineSummary engine) {
    return engine.chosen().variant().engine().name();
  }

  /** A figure that sums an engine's chosen variant up. */
  ShownFigure figure(EngineSummary engine, String metric) {
    return SummaryFigures.shown(input, engine.chosen().name(), metric);
  }

  Cell cell(EngineSummary engine, String metric) {
    return Cell.of(figure(engine, metric));
  }

  /** What is claimed of a runtime on topics, all in one cell. */
  Cell claimed(String runtime, String... topics) {
    List<Inventory.Stated> stated =
        java.util.Arrays.stream(topics)
            .flatMap(topic -> inventory().statedOf(runtime, topic).stream())
            .toList();
    return stated.isEmpty() ? Cell.unknown() : claimed(stated);
  }

  private static Cell claimed(List<Inventory.Stated> stated) {
    return Cell.marked(
        stated.stream().map(s -> s.claim().value()).distinct().collect(Collectors.joining("; ")),
        mark(weakest(stated)),
        stated.stream().map(Known::behind).collect(Collectors.joining(" ")),
        stated.stream().flatMap(s -> s.claim().source().stream()).distinct().toList());
  }

  private static Confidence weakest(List<Inventory.Stated> stated) {
    return stated.stream()
        .map(s -> s.claim().confidence())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static String behind(Inventory.Stated stated) {
    Claim claim = stated.claim();
    String note = claim.note().map(n -> " " + n).orElse("");
    return claim.value()
        + "."
        + note
        + " ("
        + words(claim.confidence())
        + ", "
        + claim.date()
        + ")";
  }

  /** Claims of a runtime on a group of topics, a sentence each. */
  List<Block.Statement> statements(Runtime runtime, String group) {
    return inventory().statedOf(runtime.id()).stream()
        .filter(s -> s.claim().topic().startsWith(group + "."))
        .map(s -> statement(runtime.name(), s))
        .toList();
  }

  Block.Statement statement(String lead, Inventory.Stated stated) {
    Claim claim = stated.claim();
    String topic =
        Optional.ofNullable(inventory().topics().topics().get(claim.topic()))
            .map(t -> t.name() + ": ")
            .orElse("");
    String note = claim.note().map(n -> ". " + n).orElse(".");
    return new Block.Statement(
        lead, topic + claim.value() + note, Optional.of(mark(claim.confidence())), claim.source());
  }

  /** The level of a runtime on a rubric. */
  Cell level(String runtime, Engine.Mode mode, String rubricId) {
    Rubric rubric = inventory().rubrics().get(rubricId);
    Optional<Rating> rating =
        rubric == null ? Optional.empty() : inventory().rating(runtime, mode, rubricId);
    return rating.map(r -> level(runtime, rubric, r)).orElseGet(Cell::unknown);
  }

  private Cell level(String runtime, Rubric rubric, Rating rating) {
    List<Source> sources =
        inventory().justification(runtime, rating).stream()
            .flatMap(s -> s.claim().source().stream())
            .distinct()
            .toList();
    Rubric.Level level = rubric.level(rating.level());
    return Cell.marked(
        rating.level() + " of " + (rubric.levels().size() - 1) + ", " + level.name(),
        Mark.ASSESSED,
        rating.because() + " Level " + rating.level() + " means: " + level.definition(),
        sources);
  }

  /** The mode by which a runtime is rated: that of its first engine, else interpretation. */
  static Engine.Mode mode(Runtime runtime) {
    return runtime.engines().values().stream()
        .findFirst()
        .map(Engine::mode)
        .orElse(Engine.Mode.INTERPRETER);
  }

  static Mark mark(Confidence confidence) {
    return switch (confidence) {
      case SEEN -> Mark.MEASURED;
      case IN_CODE, IN_CI, MEASURED_ELSEWHERE, STATED, REPORTED -> Mark.PUBLISHED;
      case INFERRED, SECOND_HAND, RECALLED -> Mark.ASSESSED;
    };
  }

  static String words(Confidence confidence) {
    return switch (confidence) {
      case SEEN -> "seen by this lab";
      case IN_CODE -> "in its code";
      case IN_CI -> "in its own checks";
      case MEASURED_ELSEWHERE -> "measured elsewhere";
      case STATED -> "stated";
      case REPORTED -> "reported";
      case INFERRED -> "inferred";
      case SECOND_HAND -> "second-hand";
      case RECALLED -> "recalled";
    };
  }
}
