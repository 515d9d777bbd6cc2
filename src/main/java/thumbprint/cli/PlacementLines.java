package thumbprint.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.Range;
import thumbprint.analysis.placement.Placement;
import thumbprint.study.FitAnswer;
import thumbprint.study.Setting;

/** What {@code fit} says of cycles: where parts lie, what memory adds, what the rest rests on. */
final class PlacementLines {
  private PlacementLines() {}

  /** A line for each engine that completed: its placement, or why memory is not known. */
  static String of(List<FitAnswer> answers, Setting setting) {
    StringBuilder text = new StringBuilder();
    for (FitAnswer answer : answers) {
      line(answer)
          .ifPresent(line -> text.append(String.format("%n  %s: %s", answer.variant(), line)));
    }
    return text.isEmpty()
        ? ""
        : "\nWorst call, with code and data " + where(setting) + ":" + text + "\n";
  }

  private static String where(Setting setting) {
    return setting.map().isEmpty()
        ? "where they cost least"
        : "where --map puts them, the rest where it costs least";
  }

  private static Optional<String> line(FitAnswer answer) {
    Optional<String> placed = answer.placement().map(PlacementLines::placed);
    Optional<String> open = answer.deadline().flatMap(Deadline::open);
    return placed.or(() -> open.map(reason -> "what memory adds is not known: " + reason + "."));
  }

  private static String placed(Placement map) {
    return map.words() + "; memory adds " + cycles(map.anyCycles()) + "; left " + left(map) + ".";
  }

  private static String cycles(Range memory) {
    return Math.rint(memory.high()) == 0
        ? "no cycles"
        : String.format(
            Locale.ROOT, "%.0f to %.0f cycles", Math.rint(memory.low()), Math.rint(memory.high()));
  }

  private static String left(Placement map) {
    return map.leftBytes().entrySet().stream()
        .map(entry -> FitTable.kib(entry.getValue()) + " of " + entry.getKey())
        .collect(Collectors.joining(", "));
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
