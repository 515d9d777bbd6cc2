package thumbprint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import thumbprint.analysis.cycles.ErrorSummary;
import thumbprint.analysis.cycles.HeldOut;
import thumbprint.study.ValidationAnswer;

/** A comparison with measurements as lines of text. */
final class ValidationText {
  private ValidationText() {}

  static List<String> lines(ValidationAnswer answer, boolean fit) {
    List<String> lines = new ArrayList<>();
    if (!answer.ignored().isEmpty()) {
      lines.add("Columns that are not used: " + String.join(", ", answer.ignored()));
    }
    if (answer.compared().isEmpty()) {
      lines.add("Nothing could be compared.");
      return lines;
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "%-26s %-13s %12s %12s %12s %12s %8s  %s",
            "program",
            "core",
            "low",
            "mid",
            "high",
            "measured",
            "error",
            "inside"));
    answer.compared().forEach(row -> lines.add(row(row)));
    lines.add("");
    answer.all().ifPresent(all -> lines.add(summary("all", all)));
    if (answer.byCore().size() > 1) {
      answer.byCore().forEach((core, errors) -> lines.add(summary(core, errors)));
    }
    if (answer.byProgram().size() > 1 && answer.byProgram().size() < answer.compared().size()) {
      answer.byProgram().forEach((program, errors) -> lines.add(summary(program, errors)));
    }
    if (fit) {
      addFit(answer.heldOut(), lines);
    }
    return lines;
  }

  private static String row(ValidationAnswer.Compared row) {
    return String.format(
        Locale.ROOT,
        "%-26s %-13s %,12.1f %,12.1f %,12.1f %,12.1f %+7.1f%%  %s",
        row.program(),
        row.core(),
        row.estimate().low(),
        row.estimate().mid(),
        row.estimate().high(),
        row.measuredCycles(),
        100 * row.error(),
        row.inside() ? "yes" : "no");
  }

  private static String summary(String name, ErrorSummary errors) {
    return String.format(
        Locale.ROOT,
        "%s: %d of %d inside, median error %.1f %%, worst %+.1f %%",
        name,
        errors.inside(),
        errors.points(),
        100 * errors.median(),
        100 * errors.worst());
  }

  private static void addFit(List<HeldOut> heldOut, List<String> lines) {
    lines.add("");
    if (heldOut.isEmpty()) {
      lines.add(
          "Nothing to fit: a core needs two programs here and coefficients that are marked as fitted.");
      return;
    }
    lines.add("Fitted coefficients, each program held out once (nothing is written):");
    for (HeldOut one : heldOut) {
      ErrorSummary errors = ErrorSummary.of(one.errors(), 0);
      lines.add(
          String.format(
              Locale.ROOT,
              "%s without %s (%d points): median error on it %.1f %%, worst %+.1f %%; %s",
              one.core(),
              one.program(),
              one.fittedTo(),
              100 * errors.median(),
              100 * errors.worst(),
              coefficients(one.coefficients())));
    }
  }

  private static String coefficients(Map<String, Double> coefficients) {
    return String.join(
        ", ",
        coefficients.entrySet().stream()
            .map(e -> String.format(Locale.ROOT, "%s %.2f", e.getKey(), e.getValue()))
            .toList());
  }
}
