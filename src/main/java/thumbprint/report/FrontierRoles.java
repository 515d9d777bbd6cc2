package thumbprint.report;

import java.util.Optional;
import thumbprint.analysis.OptionFrontier.Point;

/**
 * What a variant stands for among those of its engine.
 *
 * @param chosen name of the one that was chosen on the tuning half
 */
public record FrontierRoles(Optional<String> chosen) {
  /** Classes for the style of a dot. */
  String style(Point point) {
    return (point.dominatedBy().isEmpty() ? "frontier" : "dominated")
        + (chosen.filter(point.name()::equals).isPresent() ? " chosen" : "")
        + (point.variant().vendor() ? " vendor" : "");
  }

  /** The same in words. */
  String words(Point point) {
    String place =
        point.costs().isEmpty()
            ? "not compared"
            : point.dominatedBy().isEmpty() ? "frontier" : "dominated";
    String chosenWords = chosen.filter(point.name()::equals).isPresent() ? "chosen, " : "";
    return chosenWords + (point.variant().vendor() ? "vendor's, " : "") + place;
  }

  /** Which variants beat it, for whoever asks. */
  static String beatenBy(Point point) {
    return point.dominatedBy().isEmpty()
        ? ""
        : "no better in flash, RAM or instructions than " + String.join(", ", point.dominatedBy());
  }
}
