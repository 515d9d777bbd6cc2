package thumbprint.analysis.cycles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How well a core's fitted coefficients foretell a program that they were not fitted to.
 *
 * @param core id
 * @param program that was held out
 * @param fittedTo how many points of other programs
 * @param coefficients by term, from those points
 * @param errors of the middle on the points of the program, as shares
 */
public record HeldOut(
    String core,
    String program,
    int fittedTo,
    Map<String, Double> coefficients,
    List<Double> errors) {
  public HeldOut {
    coefficients = Collections.unmodifiableMap(new TreeMap<>(coefficients));
    errors = List.copyOf(errors);
  }

  /** Each program of each core once, where the core has another program and something to fit. */
  public static List<HeldOut> of(List<MeasuredPoint> points) {
    Map<String, List<MeasuredPoint>> byCore =
        points.stream()
            .collect(Collectors.groupingBy(MeasuredPoint::core, TreeMap::new, Collectors.toList()));
    List<HeldOut> result = new ArrayList<>();
    byCore.values().forEach(ofCore -> result.addAll(ofCore(ofCore)));
    return result;
  }

  private static List<HeldOut> ofCore(List<MeasuredPoint> points) {
    Map<String, List<MeasuredPoint>> programs =
        points.stream()
            .collect(
                Collectors.groupingBy(MeasuredPoint::program, TreeMap::new, Collectors.toList()));
    List<HeldOut> result = new ArrayList<>();
    programs.forEach(
        (program, own) -> {
          List<MeasuredPoint> others =
              points.stream().filter(point -> !point.program().equals(program)).toList();
          Map<String, Double> fitted = others.isEmpty() ? Map.of() : CoefficientFit.of(others);
          if (!fitted.isEmpty()) {
            result.add(
                new HeldOut(
                    points.getFirst().core(),
                    program,
                    others.size(),
                    fitted,
                    own.stream().map(point -> error(point, fitted)).toList()));
          }
        });
    return result;
  }

  private static double error(MeasuredPoint point, Map<String, Double> fitted) {
    return point.estimate().at(fitted) / point.measuredCycles() - 1;
  }
}
