package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.Compatibility;
import thumbprint.analysis.Unpromised;
import thumbprint.catalog.Guarantees.Guarantee;

/** Wrong results that no engine complained of: said before anything else. */
final class WrongResults {
  private static final int MOST_NAMED = 3;

  private WrongResults() {}

  /** One sentence, over all variants and machines; empty where every result is right. */
  static String sentence(ReportInput input) {
    List<CellFindings> wrong =
        Compatibility.wrong(input.findings()).stream()
            .filter(c -> unpromised(input, c).isEmpty())
            .toList();
    if (wrong.isEmpty()) {
      return "";
    }
    List<String> named = new ArrayList<>();
    byPlace(input, wrong)
        .forEach((place, workloads) -> named.add(place + ": " + String.join(", ", workloads)));
    int more = named.size() - MOST_NAMED;
    return (wrong.size() == 1 ? "1 wrong result" : wrong.size() + " wrong results")
        + " that no engine noticed: "
        + String.join("; ", named.subList(0, Math.min(MOST_NAMED, named.size())))
        + (more > 0 ? "; and " + more + " more variants or cores" : "")
        + ".";
  }

  /**
   * A trap that a variant never promised is no surprise, so it does not stand before the answer.
   */
  private static Optional<Guarantee> unpromised(ReportInput input, CellFindings cell) {
    return input
        .member(cell.cell().variant())
        .flatMap(m -> Unpromised.by(cell, m.variant().guarantees()));
  }

  private static Map<String, List<String>> byPlace(ReportInput input, List<CellFindings> wrong) {
    Map<String, List<String>> byPlace = new TreeMap<>();
    for (CellFindings cell : wrong) {
      String place = cell.cell().variant() + " on " + input.hardware().title(cell.cell().machine());
      byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(cell.cell().workload());
    }
    return byPlace;
  }

  /** Every wrong cell with the first difference, one line each. */
  static List<String> lines(ReportInput input) {
    return Compatibility.wrong(input.findings()).stream()
        .map(
            c ->
                c.cell().variant()
                    + " / "
                    + c.cell().machine()
                    + " / "
                    + c.cell().workload()
                    + ": "
                    + c.agreement().detail()
                    + unpromised(input, c)
                        .map(promise -> " (" + promise.id() + " is not promised)")
                        .orElse(""))
        .toList();
  }
}
