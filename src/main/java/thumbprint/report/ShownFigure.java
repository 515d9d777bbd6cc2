package thumbprint.report;

import java.util.List;
import thumbprint.analysis.Figure;
import thumbprint.analysis.Measurement;
import thumbprint.analysis.Range;

/**
 * A figure as it stands on the page.
 *
 * @param text three significant digits, with bounds; empty when the figure is missing
 * @param unit sign behind the text
 * @param exact all digits and the unit, for the pop-up
 * @param name what {@code thumbprint explain} takes
 * @param evidence ids of trials and builds
 * @param missing why there is no figure; empty when there is one
 */
public record ShownFigure(
    String text,
    String unit,
    String exact,
    Mark mark,
    String name,
    List<String> evidence,
    String missing) {
  private static final int SHOWN_IDS = 3;
  private static final int LONGEST_REASON = 18;

  public ShownFigure {
    evidence = List.copyOf(evidence);
  }

  /** A figure that sums a variant up. */
  static ShownFigure of(String name, Figure figure) {
    return switch (figure) {
      case Figure.Missing missing -> missing(name, missing.reason());
      case Figure.Known known -> {
        Mark mark = known.estimated() ? Mark.DERIVED : Mark.MEASURED;
        yield known(name, known.range(), known.unit(), mark, known.evidence());
      }
    };
  }

  static ShownFigure of(Measurement measurement) {
    return known(
        measurement.name(),
        Range.exactly(measurement.value()),
        measurement.unit(),
        Mark.MEASURED,
        List.of(measurement.evidence()));
  }

  static ShownFigure known(
      String name, Range range, String ownUnit, Mark mark, List<String> evidence) {
    Unit unit = Unit.of(ownUnit);
    String exact =
        range.exact()
            ? Numbers.exact(range.mid())
            : Numbers.exact(range.low()) + " to " + Numbers.exact(range.high());
    return new ShownFigure(
        Numbers.range(range, unit.factor()),
        unit.sign(),
        (exact + " " + unit.exactUnit(ownUnit)).strip(),
        mark,
        name,
        evidence,
        "");
  }

  static ShownFigure missing(String name, String reason) {
    return new ShownFigure("", "", "", Mark.MEASURED, name, List.of(), reason);
  }

  public boolean present() {
    return missing.isEmpty();
  }

  /** Text and unit for prose. */
  public String words() {
    return unit.isEmpty() ? text : text + Numbers.THIN + unit;
  }

  /** The part before the decimal point, so that a column can align on it. */
  public String whole() {
    int point = text.indexOf('.');
    return ranged() || point < 0 ? text : text.substring(0, point);
  }

  /** The decimal point and what follows it. */
  public String fraction() {
    return text.substring(whole().length());
  }

  /** Evidence ids shortened to what a person can compare; the tables have them in full. */
  public String shortEvidence() {
    String shown =
        String.join(" ", evidence.stream().limit(SHOWN_IDS).map(ShownFigure::shortened).toList());
    int more = evidence.size() - SHOWN_IDS;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /** Why it is missing, short enough for a cell. */
  public String briefly() {
    int end = missing.indexOf(':');
    String first = end < 0 ? missing : missing.substring(0, end);
    return first.length() <= LONGEST_REASON ? first : "missing";
  }

  /** The name less what all figures of a row share. */
  public String nameWithout(String prefix) {
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }

  /** The command that shows what lies behind the figure. */
  public String command() {
    return "thumbprint explain " + name;
  }

  static String shortened(String id) {
    return id.length() <= 12 ? id : id.substring(0, 12);
  }

  /** Whether bounds are shown instead of one number. */
  public boolean ranged() {
    return text.contains(" to ");
  }
}
