package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.Figure;
import thumbprint.analysis.OptionFrontier.Point;
import thumbprint.analysis.OptionPrice;
import thumbprint.analysis.SweepAnswer;

/** What a sweep found, in sentences and as rows for a terminal. */
public final class SweepWords {
  private SweepWords() {}

  /** What was chosen, and how it does on the half that chose nothing. */
  public static String chosen(SweepAnswer answer) {
    Optional<Point> chosen =
        answer.choice().flatMap(choice -> answer.frontier().point(choice.variant()));
    if (chosen.isEmpty()) {
      return "No variant of " + answer.frontier().engine() + " was chosen";
    }
    if (chosen.get().name().equals(answer.frontier().base())) {
      return chosen.get().name() + " is chosen: what the others are compared with";
    }
    return chosen.get().name()
        + " is chosen: "
        + times(chosen.get().tuning())
        + " the instructions of "
        + answer.frontier().base()
        + " on the tuning half, "
        + times(chosen.get().test())
        + " on the test half";
  }

  private static String times(Figure figure) {
    return switch (figure) {
      case Figure.Known known -> Numbers.three(known.range().mid()) + " times";
      case Figure.Missing missing -> "unknown times (" + missing.reason() + ")";
    };
  }

  /** How many variants another beats. */
  public static String beaten(SweepAnswer answer) {
    long beaten =
        answer.frontier().points().stream().filter(p -> !p.dominatedBy().isEmpty()).count();
    return beaten
        + " of "
        + answer.frontier().points().size()
        + " variants are beaten by another that keeps the same promises";
  }

  /** The rule, the budget of the default study, and the vendor's defaults. */
  public static List<String> notes(SweepAnswer answer) {
    List<String> notes = new ArrayList<>();
    answer.choice().ifPresent(choice -> notes.add("Chosen by " + choice.rule() + "."));
    notes.add(
        "The default study has "
            + answer.declared().size()
            + " variants of "
            + answer.frontier().engine()
            + ": "
            + String.join("; ", answer.declared())
            + ".");
    answer.vendor().ifPresent(name -> notes.add("The project's own defaults are " + name + "."));
    answer.frontier().points().stream()
        .filter(p -> p.costs().isEmpty())
        .forEach(p -> notes.add(p.name() + " is not compared: " + reason(p) + "."));
    return notes;
  }

  private static String reason(Point point) {
    return java.util.stream.Stream.of(point.tuning(), point.flash(), point.ram())
        .filter(Figure.Missing.class::isInstance)
        .map(f -> ((Figure.Missing) f).reason())
        .findFirst()
        .orElse("");
  }

  /** Sentences on promises and compilers, where pairs of variants tell. */
  public static List<String> prices(SweepAnswer answer) {
    List<String> sentences = new ArrayList<>();
    for (OptionPrice.Kind kind : OptionPrice.Kind.values()) {
      List<OptionPrice> prices = answer.prices().stream().filter(p -> p.kind() == kind).toList();
      if (!prices.isEmpty()) {
        sentences.add(
            switch (kind) {
                  case PROMISE -> OptionFindings.promises(prices);
                  case COMPILER -> OptionFindings.compilers(prices);
                }
                + ".");
      }
    }
    return sentences;
  }

  /**
   * One variant as a row.
   *
   * @param sign {@code *} where it was chosen, {@code .} where another beats it
   */
  public record Row(
      String sign,
      String variant,
      String flash,
      String ram,
      String tuning,
      String test,
      String stands) {}

  /** A row for each variant, the fastest of the tuning half first. */
  public static List<Row> rows(SweepAnswer answer) {
    FrontierRoles roles = new FrontierRoles(answer.choice().map(SweepAnswer.Choice::variant));
    return answer.frontier().points().stream()
        .sorted(java.util.Comparator.comparingDouble(SweepWords::speed))
        .map(p -> row(p, roles))
        .toList();
  }

  private static double speed(Point point) {
    return point.costs().map(c -> c.instructions()).orElse(Double.POSITIVE_INFINITY);
  }

  private static Row row(Point point, FrontierRoles roles) {
    boolean chosen = roles.chosen().filter(point.name()::equals).isPresent();
    String beaten = point.dominatedBy().isEmpty() ? "" : " by " + point.dominatedBy().getFirst();
    return new Row(
        chosen ? "*" : point.dominatedBy().isEmpty() ? " " : ".",
        point.name(),
        kib(point.flash()),
        kib(point.ram()),
        mid(point.tuning()),
        mid(point.test()),
        roles.words(point) + beaten);
  }

  private static String kib(Figure figure) {
    return switch (figure) {
      case Figure.Known known -> Numbers.kib(known.range().mid());
      case Figure.Missing missing -> "-";
    };
  }

  private static String mid(Figure figure) {
    return switch (figure) {
      case Figure.Known known -> Numbers.three(known.range().mid());
      case Figure.Missing missing -> "-";
    };
  }
}
