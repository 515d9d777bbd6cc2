package thumbprint.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.Range;
import thumbprint.analysis.placement.Placement;
import thumbprint.study.FitAnswer;

/** What {@code fit} says of cycles: where parts lie, what memory adds, what the rest rests on. */
final class PlacementLines {
  private PlacementLines() {}

  /** A line for each engine that completed: its placement, or why memory is not known. */
  static String of(List<FitAnswer> answers) {
    StringBuilder text = new StringBuilder();
    for (FitAnswer answer : answers) {
      line(answer)
          .ifPresent(line -> text.append(String.format("%n  %s: %s", answer.variant(), line)));
    }
    return text.isEmpty()
        ? ""
        : "\nWorst call, with code and data where they cost least:" + text + "\n";
  }

  private static Optional<String> line(FitAnswer answer) {
    Optional<String> placed = answer.placement().map(PlacementLines::placed);
    Optional<String> open = answer.deadline().flatMap(Deadline::open);
    return placed.or(() -> open.map(reason -> "what memory adds is not known: " + reason + "."));
  }

  private static String placed(Placement map) {
    Range memory = map.anyCycles();
    if (Math.rint(memory.high()) == 0) {
      return map.words() + "; memory adds no cycles.";
    }
    return String.format(
        Locale.ROOT,
        "%s; memory adds %.0f to %.0f cycles.",
        map.words(),
        Math.rint(memory.low()),
        Math.rint(memory.high()));
  }

  /** What the deadline rests on, where one was judged. */
  static String basis(List<FitAnswer> answers) {
    boolean judged = answers.stream().anyMatch(answer -> answer.deadline().isPresent());
    if (!judged) {
      return "";
    }
    boolean modelled =
        answers.stream()
            .filter(answer -> answer.deadline().isPresent())
            .allMatch(FitAnswer::modelled);
    return modelled
        ? "\nCycles are a model's of the core with its error, caches simulated warm and emptied; no board was measured (docs/method.md#deadline).\n"
        : "\nCalls that were not traced are judged by instructions times the core's band of cycles (docs/method.md#deadline).\n";
  }
}
