package thumbprint.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import thumbprint.analysis.OptionFrontier;
import thumbprint.analysis.OptionFrontier.Costs;
import thumbprint.analysis.OptionFrontier.Point;

/**
 * The variants of one engine as dots: flash to the right, instructions upwards, RAM as size. Places
 * are in units of the drawing, {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param lines the frontier from the smallest to the fastest as points of a polyline, one for each
 *     set of promises
 * @param missing variants without all figures, which have no dot
 */
public record FrontierChart(
    String title,
    List<Dot> dots,
    List<String> lines,
    Axis flash,
    Axis speed,
    List<String> missing) {
  public static final int WIDTH = 340;
  public static final int HEIGHT = 230;

  private static final double LEFT = 44;
  private static final double RIGHT = WIDTH - 16.0;
  private static final double TOP = 14;
  private static final double BOTTOM = HEIGHT - 38.0;
  private static final double SMALL = 4.5;
  private static final double LARGE = 9;
  private static final double WIDE = 1.01;

  /**
   * A variant.
   *
   * @param number by which the table names it
   * @param kind classes of its style: frontier or dominated, chosen, vendor
   * @param words its name and figures
   */
  public record Dot(int number, String kind, String x, String y, String radius, String words) {}

  /** The ends of an axis as text. */
  public record Axis(String low, String high) {}

  public FrontierChart {
    dots = List.copyOf(dots);
    lines = List.copyOf(lines);
    missing = List.copyOf(missing);
  }

  /** The picture of a frontier; numbers are places in its list of points, from 1. */
  static FrontierChart of(String title, OptionFrontier frontier, FrontierRoles roles) {
    List<Point> drawn = frontier.points().stream().filter(p -> p.costs().isPresent()).toList();
    Scale flash = Scale.of(drawn, Costs::flashBytes);
    Scale ram = Scale.of(drawn, Costs::ramBytes);
    Scale speed = Scale.of(drawn, Costs::instructions);
    List<Dot> dots = new ArrayList<>();
    for (Point point : drawn) {
      Costs costs = point.costs().orElseThrow();
      dots.add(
          new Dot(
              frontier.points().indexOf(point) + 1,
              roles.style(point),
              number(flash.place(costs.flashBytes(), LEFT, RIGHT)),
              number(speed.place(costs.instructions(), BOTTOM, TOP)),
              number(ram.wide() ? ram.place(costs.ramBytes(), SMALL, LARGE) : SMALL),
              words(point, costs)));
    }
    return new FrontierChart(
        title,
        dots,
        lines(drawn, flash, speed),
        new Axis(Numbers.kib(flash.low()), Numbers.kib(flash.high())),
        new Axis(Numbers.three(speed.low()), Numbers.three(speed.high())),
        frontier.points().stream().filter(p -> p.costs().isEmpty()).map(Point::name).toList());
  }

  private static String words(Point point, Costs costs) {
    return "%s: flash %s KiB, RAM %s KiB, %s times the instructions"
        .formatted(
            point.name(),
            Numbers.kib(costs.flashBytes()),
            Numbers.kib(costs.ramBytes()),
            Numbers.three(costs.instructions()));
  }

  private static List<String> lines(List<Point> drawn, Scale flash, Scale speed) {
    Map<String, List<Point>> byPromises = new TreeMap<>();
    for (Point point : drawn) {
      byPromises
          .computeIfAbsent(point.variant().guarantees().byId().toString(), p -> new ArrayList<>())
          .add(point);
    }
    return byPromises.values().stream().map(points -> line(points, flash, speed)).toList();
  }

  private static String line(List<Point> drawn, Scale flash, Scale speed) {
    List<String> corners = new ArrayList<>();
    double fastest = Double.POSITIVE_INFINITY;
    List<Costs> byFlash =
        drawn.stream()
            .filter(Point::onFrontier)
            .map(p -> p.costs().orElseThrow())
            .sorted(
                Comparator.comparingDouble(Costs::flashBytes).thenComparing(Costs::instructions))
            .toList();
    for (Costs costs : byFlash) {
      if (costs.instructions() < fastest) {
        fastest = costs.instructions();
        corners.add(
            number(flash.place(costs.flashBytes(), LEFT, RIGHT))
                + ","
                + number(speed.place(costs.instructions(), BOTTOM, TOP)));
      }
    }
    return String.join(" ", corners);
  }

  private static String number(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }

  /** A linear axis from the smallest to the largest of its figures. */
  private record Scale(double low, double high) {
    static Scale of(List<Point> points, ToDoubleFunction<Costs> cost) {
      DoubleSummaryStatistics all =
          points.stream()
              .map(p -> p.costs().orElseThrow())
              .collect(Collectors.summarizingDouble(cost));
      return all.getCount() == 0 ? new Scale(0, 0) : new Scale(all.getMin(), all.getMax());
    }

    boolean spread() {
      return high > low;
    }

    /** Whether the ends are far enough apart to be told by size. */
    boolean wide() {
      return high > low * WIDE;
    }

    double place(double value, double from, double to) {
      return spread() ? from + (value - low) / (high - low) * (to - from) : (from + to) / 2;
    }
  }
}
