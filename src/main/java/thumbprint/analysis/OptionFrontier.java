package thumbprint.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import thumbprint.catalog.Variant;
import thumbprint.catalog.WorkloadSelection;

/**
 * The variants of one engine by flash, RAM and speed, and which of them no other beats.
 *
 * @param base name of the variant that speed is relative to
 * @param points in the order of their names
 */
public record OptionFrontier(String engine, String base, List<Point> points) {
  /**
   * One variant.
   *
   * @param flash worst of the judged workloads, with the module, in bytes
   * @param ram likewise
   * @param tuning geometric mean of the steady instructions over those of the base, over the
   *     workloads of the tuning half that all variants get right; bounds when one is left out
   * @param test the same on the test half, which had no part in any choice
   * @param dominatedBy variants that need no more flash, RAM and instructions on the tuning half,
   *     less of one of them, and keep every promise that this one keeps
   */
  public record Point(
      Variant variant,
      Figure flash,
      Figure ram,
      Figure tuning,
      Figure test,
      List<String> dominatedBy) {
    public Point {
      dominatedBy = List.copyOf(dominatedBy);
    }

    public String name() {
      return variant.name();
    }

    /** Flash, RAM and speed of the tuning half; empty where one of them is missing. */
    public Optional<Costs> costs() {
      return flash instanceof Figure.Known f
              && ram instanceof Figure.Known r
              && tuning instanceof Figure.Known t
          ? Optional.of(new Costs(f.range().mid(), r.range().mid(), t.range().mid()))
          : Optional.empty();
    }

    /** Whether all of its figures are known and no other variant beats it. */
    public boolean onFrontier() {
      return costs().isPresent() && dominatedBy.isEmpty();
    }

    private Point dominated(List<String> by) {
      return new Point(variant, flash, ram, tuning, test, by);
    }
  }

  /** Flash and RAM in bytes, instructions of the tuning half over those of the base. */
  public record Costs(double flashBytes, double ramBytes, double instructions) {
    private boolean noneAbove(Costs other) {
      return flashBytes <= other.flashBytes
          && ramBytes <= other.ramBytes
          && instructions <= other.instructions;
    }
  }

  public OptionFrontier {
    points = List.copyOf(points);
  }

  /**
   * Compares variants of one engine on the machine that the findings look at.
   *
   * @param base that speed is relative to; one of {@code variants}
   */
  public static OptionFrontier of(
      Variant base, Collection<Variant> variants, Findings findings, WorkloadSelection selection) {
    SpeedCells cells = new SpeedCells(findings, selection);
    List<String> names = variants.stream().map(Variant::name).distinct().sorted().toList();
    Map<String, Figure> tuning = speeds(cells, base.name(), names, half("tuning"));
    Map<String, Figure> test = speeds(cells, base.name(), names, half("test"));
    List<Point> points = new ArrayList<>();
    for (Variant variant : variants.stream().distinct().sorted().toList()) {
      List<CellFindings> judged = List.copyOf(cells.judged(variant.name()).values());
      points.add(
          new Point(
              variant,
              Worst.of(judged, "B", c -> cells.need(c).flashBytes()),
              Worst.of(judged, "B", c -> cells.need(c).ramBytes()),
              tuning.get(variant.name()),
              test.get(variant.name()),
              List.of()));
    }
    return new OptionFrontier(
        base.engineId(), base.name(), points.stream().map(p -> judged(p, points)).toList());
  }

  private static Predicate<CellFindings> half(String half) {
    return cell -> cell.workload().half().equals(half);
  }

  private static Map<String, Figure> speeds(
      SpeedCells cells, String base, List<String> names, Predicate<CellFindings> half) {
    Set<String> shared = cells.shared(names, half);
    Map<String, Figure> speeds = new TreeMap<>();
    for (String name : names) {
      speeds.put(
          name,
          shared.isEmpty() || cells.right(base).isEmpty()
              ? new Figure.Missing("no workload of this half that all variants get right")
              : speed(cells, base, name, shared));
    }
    return speeds;
  }

  private static Figure speed(SpeedCells cells, String base, String name, Set<String> shared) {
    if (cells.right(name).isEmpty()) {
      return new Figure.Missing("no workload came out right");
    }
    Map<String, Double> ratios = cells.ratios(shared, name, base, CellFindings::steadyTotal);
    GeometricMean mean = GeometricMean.of(List.copyOf(ratios.values()));
    List<String> evidence =
        shared.stream()
            .flatMap(w -> Worst.evidence(cells.findings().ofVariant(name).get(w)).stream())
            .toList();
    return new Figure.Known(
        new Range(mean.lowWithoutOne(), mean.mean(), mean.highWithoutOne()),
        "times " + base,
        evidence,
        Figure.Basis.COUNTED);
  }

  private static Point judged(Point point, List<Point> all) {
    return point.dominated(
        all.stream().filter(other -> dominates(other, point)).map(Point::name).toList());
  }

  private static boolean dominates(Point one, Point other) {
    if (one.costs().isEmpty() || other.costs().isEmpty() || !keepsPromises(one, other)) {
      return false;
    }
    Costs own = one.costs().get();
    Costs theirs = other.costs().get();
    return own.noneAbove(theirs) && !own.equals(theirs);
  }

  /** A variant without a check is no better way to have one with it. */
  private static boolean keepsPromises(Point one, Point other) {
    return other.variant().guarantees().beyond(one.variant().guarantees()).isEmpty();
  }

  /** The point of a variant. */
  public Optional<Point> point(String variant) {
    return points.stream().filter(p -> p.name().equals(variant)).findFirst();
  }
}
