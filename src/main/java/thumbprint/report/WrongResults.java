package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.Compatibility;
import thumbprint.analysis.Unpromised;
import thumbprint.catalog.Guarantees.Guarantee;
import thumbprint.evidence.ProbeRecord;

/** Wrong results that no engine complained of: said before anything else. */
final class WrongResults {
  private static final int MOST_NAMED = 3;
  private static final int MOST_IDS = 8;

  private WrongResults() {}

  /** One or two sentences over all variants and machines; empty where every result is right. */
  static String sentence(ReportInput input) {
    return Stream.of(workloads(input), operations(input))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String workloads(ReportInput input) {
    List<CellFindings> wrong =
        Compatibility.wrong(input.findings()).stream()
            .filter(c -> unpromised(input, c).isEmpty())
            .toList();
    if (wrong.isEmpty()) {
      return "";
    }
    String count = wrong.size() == 1 ? "1 wrong result" : wrong.size() + " wrong results";
    return count + " that no engine noticed: " + named(byPlace(input, wrong));
  }

  /** Those of probes: an operation that is wrong is wrong in every module that has it. */
  private static String operations(ReportInput input) {
    Map<String, List<String>> byPlace = new TreeMap<>();
    int count = 0;
    for (ProbeRecord record : input.findings().experiment().probes()) {
      List<String> ids = record.silentlyWrong().stream().map(ProbeRecord.Other::id).toList();
      if (!ids.isEmpty()) {
        byPlace.put(record.variant() + " on " + input.hardware().title(record.machine()), ids);
        count += ids.size();
      }
    }
    String what = count == 1 ? "1 operation gives" : count + " operations give";
    return count == 0
        ? ""
        : what + " wrong results in probes that no engine noticed: " + named(byPlace);
  }

  private static String named(Map<String, List<String>> byPlace) {
    List<String> named = new ArrayList<>();
    byPlace.forEach((place, ids) -> named.add(place + ": " + shortened(ids)));
    int more = named.size() - MOST_NAMED;
    return String.join("; ", named.subList(0, Math.min(MOST_NAMED, named.size())))
        + (more > 0 ? "; and " + more + " more variants or cores" : "")
        + ".";
  }

  private static String shortened(List<String> ids) {
    int more = ids.size() - MOST_IDS;
    return String.join(", ", ids.subList(0, Math.min(MOST_IDS, ids.size())))
        + (more > 0 ? " and " + more + " more" : "");
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
