package thumbprint.cli;

import java.util.List;
import java.util.Locale;
import thumbprint.analysis.Range;
import thumbprint.study.CycleExplanation;

/** What a figure of cycles was summed from, for people. */
final class CycleLines {
  private static final String FORMAT = "  %-26s %12s %20s %32s  %s%n";

  private CycleLines() {}

  static String of(CycleExplanation cycles) {
    StringBuilder text = new StringBuilder();
    line(text, "model", cycles.model());
    line(text, "validated", cycles.validation());
    text.append(row("term", "count", "coefficient", "cycles", "basis"));
    cycles.terms().forEach(term -> text.append(term(term)));
    cycles.factors().forEach(factor -> text.append(factor(factor)));
    text.append(row("core together", "", "", whole(cycles.core()), ""));
    line(text, "unknown", cycles.unknown() + " instructions that the decoder does not know");
    cycles.placement().ifPresent(words -> line(text, "placement", words));
    cycles
        .memory()
        .forEach((scenario, range) -> line(text, "memory", whole(range) + " cycles, " + scenario));
    cycles.open().ifPresent(reason -> line(text, "memory", "not known: " + reason));
    line(text, "traced", cycles.trace());
    line(text, "again", cycles.command());
    return text.toString();
  }

  private static String term(CycleExplanation.Term term) {
    return row(
        term.name(),
        term.count().map(String::valueOf).orElse(""),
        coefficient(term),
        whole(term.cycles()),
        term.coefficient().basis());
  }

  private static String factor(CycleExplanation.Term factor) {
    return row(factor.name(), "", "times " + coefficient(factor), "", factor.coefficient().basis());
  }

  private static String coefficient(CycleExplanation.Term term) {
    var coefficient = term.coefficient();
    return String.join(
        " / ",
        List.of(plain(coefficient.low()), plain(coefficient.mid()), plain(coefficient.high())));
  }

  private static String whole(Range range) {
    return String.format(Locale.ROOT, "%.0f / %.0f / %.0f", range.low(), range.mid(), range.high());
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, FORMAT, (Object[]) cells).replaceAll(" +\\n", "\n");
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(String.format("%-9s %s%n", key, value));
  }
}
