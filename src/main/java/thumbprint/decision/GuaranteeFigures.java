package thumbprint.decision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.catalog.Guarantees;

/** Promises as figures, so that keeping one can carry weight: 1 checked, 0 unchecked. */
public final class GuaranteeFigures {
  private GuaranteeFigures() {}

  /**
   * One figure per promise, by the metrics {@code guarantee.memory-bounds} and so on; missing where
   * it is unknown.
   *
   * @param evidenceIds what the guarantees rest on
   */
  public static Map<String, Performance> of(Guarantees guarantees, List<String> evidenceIds) {
    Map<String, Performance> figures = new TreeMap<>();
    for (Guarantees.Guarantee guarantee : Guarantees.Guarantee.values()) {
      String name = guarantee.name().toLowerCase(Locale.ROOT).replace('_', '-');
      figures.put("guarantee." + name, figure(name, guarantees.state(guarantee), evidenceIds));
    }
    return figures;
  }

  private static Performance figure(String name, Guarantees.State state, List<String> evidenceIds) {
    return switch (state) {
      case CHECKED -> assessed(1, evidenceIds);
      case UNCHECKED -> assessed(0, evidenceIds);
      case UNKNOWN -> Performance.missing("whether " + name + " is checked is not known");
    };
  }

  private static Performance assessed(double figure, List<String> evidenceIds) {
    return new Performance.Known(
        Interval.exactly(figure), Performance.Basis.ASSESSED, evidenceIds, SharedErrors.NONE);
  }
}
