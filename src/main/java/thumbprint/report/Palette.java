package thumbprint.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.catalog.Engine;

/**
 * One colour for each runtime, lightness for its engines. The hues are those of Okabe and Ito
 * (Color Universal Design, 2008) that keep a contrast of 3:1 on white and on black.
 */
final class Palette {
  private static final List<String> HUES =
      List.of(
          "#009e73", "#0072b2", "#d55e00", "#b8609a", "#8a7a00", "#4d7fd1", "#7d5fb5", "#a0522d");

  private static final String NATIVE = "#7c7c7c";

  /** How far the second, third ... engine of a runtime moves to white. */
  private static final double STEP = 0.38;

  private final Map<String, String> colours = new TreeMap<>();

  Palette(List<EngineSummary> engines) {
    List<String> runtimes =
        engines.stream()
            .filter(e -> e.mode() != Engine.Mode.NATIVE)
            .map(EngineSummary::runtime)
            .distinct()
            .sorted()
            .toList();
    Map<String, List<EngineSummary>> byRuntime = new TreeMap<>();
    engines.forEach(e -> byRuntime.computeIfAbsent(key(e), k -> new ArrayList<>()).add(e));
    byRuntime.values().forEach(members -> assign(members, runtimes));
  }

  /** Colour of an engine as {@code #rrggbb}. */
  String of(String engine) {
    return colours.getOrDefault(engine, NATIVE);
  }

  private static String key(EngineSummary engine) {
    return engine.mode() == Engine.Mode.NATIVE ? "" : engine.runtime();
  }

  /** Faster ways to execute are darker. */
  private void assign(List<EngineSummary> members, List<String> runtimes) {
    members.sort(
        Comparator.comparing(EngineSummary::mode)
            .reversed()
            .thenComparing(EngineSummary::engine, Comparator.reverseOrder()));
    for (int i = 0; i < members.size(); i++) {
      EngineSummary engine = members.get(i);
      String hue =
          engine.mode() == Engine.Mode.NATIVE
              ? NATIVE
              : HUES.get(runtimes.indexOf(engine.runtime()) % HUES.size());
      colours.put(engine.engine(), lightened(hue, STEP * i));
    }
  }

  private static String lightened(String hue, double share) {
    double kept = Math.min(share, 0.6);
    StringBuilder colour = new StringBuilder("#");
    for (int at = 1; at < 7; at += 2) {
      int part = Integer.parseInt(hue.substring(at, at + 2), 16);
      colour.append(String.format("%02x", Math.round(part + (255 - part) * kept)));
    }
    return colour.toString();
  }
}
