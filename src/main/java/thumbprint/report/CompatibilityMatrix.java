package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import thumbprint.analysis.CellVerdict;
import thumbprint.analysis.Compatibility;

/**
 * Engines against the places that they ran at.
 *
 * @param places headings of the columns
 * @param lines one for each variant
 * @param scope what was measured and what not, one sentence each
 */
public record CompatibilityMatrix(List<String> places, List<Line> lines, List<String> scope) {
  /**
   * A variant in its row.
   *
   * @param role what it stands for
   */
  public record Line(String engine, String variant, String role, List<Entry> entries) {
    public Line {
      entries = List.copyOf(entries);
    }
  }

  /**
   * What the variant came to at a place.
   *
   * @param kind name of its style
   * @param sign told apart without colour
   * @param words about three
   * @param message all that is known, for the pop-up
   */
  public record Entry(String kind, String sign, String words, String message) {
    String text() {
      return sign.isEmpty() ? words : sign + " " + words;
    }
  }

  private static final Entry ABSENT =
      new Entry(
          "absent",
          "",
          "not run",
          "No cell of this variant ran here. Options are swept on the profile's core; elsewhere an"
              + " engine runs in its vendor's and its recommended variant.");

  public CompatibilityMatrix {
    places = List.copyOf(places);
    lines = List.copyOf(lines);
    scope = List.copyOf(scope);
  }

  static CompatibilityMatrix of(ReportInput input) {
    Hardware hardware = input.hardware();
    return new CompatibilityMatrix(
        hardware.places().stream().map(Hardware.Place::title).toList(),
        hardware.variants().stream().map(variant -> line(input, variant)).toList(),
        scope(hardware));
  }

  private static Line line(ReportInput input, String variant) {
    return new Line(
        HardwareNames.engine(input, variant),
        variant,
        role(input, variant),
        input.hardware().places().stream()
            .map(place -> input.hardware().of(variant, place).map(c -> entry(c)).orElse(ABSENT))
            .toList());
  }

  private static String role(ReportInput input, String variant) {
    Optional<EngineSummary> engine = input.engineOf(variant);
    if (engine.isEmpty()) {
      return "elsewhere only";
    }
    if (!engine.get().candidate()) {
      return "reference";
    }
    List<String> roles = new ArrayList<>();
    if (engine.get().chosen().name().equals(variant)) {
      roles.add("chosen");
    }
    engine
        .get()
        .members()
        .forEach(
            m -> {
              if (m.name().equals(variant) && m.plain()) {
                roles.add("default");
              }
              if (m.name().equals(variant) && m.variant().vendor()) {
                roles.add("vendor");
              }
            });
    return roles.isEmpty() ? "beside" : String.join(", ", roles);
  }

  static Entry entry(Compatibility found) {
    int right = found.count(CellVerdict.RIGHT);
    String share = right + " of " + found.workloads();
    String failures = failures(found);
    return switch (found.state()) {
      case WRONG ->
          new Entry(
              "wrong",
              "≠",
              found.count(CellVerdict.WRONG) + " wrong of " + found.workloads(),
              "Wrong results that nothing noticed. " + message(found));
      case ALL -> new Entry("all", "✓", share, "All " + right + " workloads came out right.");
      case SOME -> new Entry("some", "◐", share + ": " + failures, message(found));
      case NONE -> new Entry("none", "✗", "none: " + failures, message(found));
    };
  }

  /** The one way to fail, or how many there are. */
  private static String failures(Compatibility found) {
    List<Compatibility.Group> failed = failed(found);
    List<CellVerdict> ways = failed.stream().map(Compatibility.Group::verdict).distinct().toList();
    int count = failed.stream().mapToInt(g -> g.workloads().size()).sum();
    return count + " " + (ways.size() == 1 ? ways.getFirst().words() : "failed");
  }

  private static List<Compatibility.Group> failed(Compatibility found) {
    return found.groups().stream().filter(g -> g.verdict() != CellVerdict.RIGHT).toList();
  }

  private static String message(Compatibility found) {
    return failed(found).stream().map(CompatibilityMatrix::words).collect(Collectors.joining(" "))
        + " "
        + found.count(CellVerdict.RIGHT)
        + " right.";
  }

  private static String words(Compatibility.Group group) {
    String reason = group.reason().isBlank() ? "" : " (" + group.reason().strip() + ")";
    return group.workloads().size()
        + " "
        + group.verdict().words()
        + ": "
        + String.join(", ", group.workloads())
        + reason
        + ".";
  }

  private static List<String> scope(Hardware hardware) {
    List<String> scope = new ArrayList<>();
    String measured =
        hardware.places().stream().map(Hardware.Place::title).collect(Collectors.joining(", "));
    scope.add("Measured: " + (measured.isEmpty() ? "nothing" : measured) + ".");
    if (!hardware.notMeasured().isEmpty()) {
      scope.add(
          "Not measured in this experiment: "
              + hardware.notMeasured().stream().map(c -> c.name()).collect(Collectors.joining(", "))
              + ". Nothing here speaks of them; evaluate --cores all measures them.");
    }
    return scope;
  }
}
