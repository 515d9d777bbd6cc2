package thumbprint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.analysis.Figure;
import thumbprint.analysis.OptionFrontier.Point;
import thumbprint.analysis.OptionPrice;
import thumbprint.analysis.RatioSpread;
import thumbprint.analysis.SweepAnswer;
import thumbprint.report.SweepWords;

/** A sweep as lines of text and as JSON. */
final class SweepText {
  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";
  private static final String FORMAT = "%s %-52s %9s %9s %8s %8s  %s";

  private SweepText() {}

  /** What other programs read; figures of a point are absent where they are missing. */
  record Json(
      SweepAnswer.Place place,
      String engine,
      List<String> over,
      String relativeTo,
      Optional<SweepAnswer.Choice> choice,
      Optional<String> vendor,
      List<String> declared,
      List<JsonPoint> points,
      List<JsonPrice> prices) {}

  /** One variant. */
  record JsonPoint(
      String variant,
      boolean swept,
      Map<String, String> guarantees,
      Figure flashBytes,
      Figure ramBytes,
      Figure tuning,
      Figure test,
      boolean frontier,
      List<String> dominatedBy) {}

  /** One pair of variants. */
  record JsonPrice(
      OptionPrice.Kind kind,
      String option,
      String from,
      String to,
      Optional<RatioSpread> instructions,
      Optional<RatioSpread> flash,
      OptionPrice.Stack stack,
      List<String> evidence) {}

  static Json json(SweepAnswer answer) {
    return new Json(
        answer.place(),
        answer.frontier().engine(),
        answer.over(),
        answer.frontier().base(),
        answer.choice(),
        answer.vendor(),
        answer.declared(),
        answer.frontier().points().stream().map(p -> point(answer, p)).toList(),
        answer.prices().stream().map(SweepText::price).toList());
  }

  private static JsonPoint point(SweepAnswer answer, Point point) {
    return new JsonPoint(
        point.name(),
        answer.swept().contains(point.name()),
        point.variant().guarantees().byId(),
        point.flash(),
        point.ram(),
        point.tuning(),
        point.test(),
        point.onFrontier(),
        point.dominatedBy());
  }

  private static JsonPrice price(OptionPrice price) {
    return new JsonPrice(
        price.kind(),
        price.pair().option(),
        price.pair().from().name(),
        price.pair().to().name(),
        price.instructions(),
        price.flash(),
        price.stack(),
        price.evidence());
  }

  /** What people read; dominated variants are marked, and grey where colour may be. */
  static List<String> lines(SweepAnswer answer, boolean colour) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s over %s on %s (%s)"
            .formatted(
                answer.frontier().engine(),
                String.join(", ", answer.over()),
                answer.place().core(),
                answer.place().machine()));
    lines.add(SweepWords.chosen(answer) + ".");
    lines.addAll(SweepWords.notes(answer));
    lines.addAll(SweepWords.prices(answer));
    lines.add("");
    lines.add(
        FORMAT.formatted(
            " ", "variant", "flash KiB", "RAM KiB", "tuning x", "test x", "stands as"));
    SweepWords.rows(answer).forEach(row -> lines.add(line(row, colour)));
    lines.add("* chosen on the tuning half   . dominated   x instructions over the default's");
    return lines;
  }

  private static String line(SweepWords.Row row, boolean colour) {
    String line =
        FORMAT.formatted(
            row.sign(),
            row.variant(),
            row.flash(),
            row.ram(),
            row.tuning(),
            row.test(),
            row.stands());
    return colour && row.sign().equals(".") ? DIM + line + PLAIN : line;
  }
}
