package thumbprint.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CallCount;
import thumbprint.evidence.Trial;
import thumbprint.module.Phase;

/** Holds a trace against the counted trial of the same request: both saw the same instructions. */
public final class TraceAgreement {
  private static final String CALIBRATION_ID = "calibration";

  private TraceAgreement() {}

  /**
   * Sentences about what differs, none if trace and trial agree. Windows with calls are compared
   * one by one (the first of each distinct kind), all phases by their sums.
   *
   * @param trace of a boot that ended by itself
   * @param trial that completed
   */
  public static List<String> differences(BlockTrace trace, Trial trial) {
    long calibration = 0;
    for (BlockTrace.Window window : trace.windows()) {
      if (window.phase() == Counts.CALIBRATION) {
        calibration = trace.instructions(window);
      }
    }
    List<String> differences = new ArrayList<>();
    calls(trace, trial, calibration, differences);
    phases(trace, trial, calibration, differences);
    return differences;
  }

  private static void calls(
      BlockTrace trace, Trial trial, long calibration, List<String> differences) {
    Map<String, List<CallCount>> calls = new HashMap<>();
    trial.calls().forEach(c -> calls.computeIfAbsent(c.phase(), p -> new ArrayList<>()).add(c));
    for (BlockTrace.Window window : trace.windows()) {
      List<CallCount> counted = calls.getOrDefault(phaseId(window), List.of());
      long traced = trace.instructions(window) - calibration;
      if (window.first() < counted.size() && counted.get(window.first()).instructions() != traced) {
        differences.add(
            "call "
                + window.first()
                + " of "
                + phaseId(window)
                + " has "
                + traced
                + " instructions traced and "
                + counted.get(window.first()).instructions()
                + " counted");
      }
    }
  }

  private static void phases(
      BlockTrace trace, Trial trial, long calibration, List<String> differences) {
    Map<String, Long> traced = new TreeMap<>();
    trace
        .windows()
        .forEach(
            w ->
                traced.merge(
                    phaseId(w), (trace.instructions(w) - calibration) * w.times(), Long::sum));
    traced.remove(CALIBRATION_ID);
    Map<String, Long> counted = new TreeMap<>();
    trial.phases().forEach(p -> counted.merge(p.phase(), p.instructions(), Long::sum));
    counted.values().removeIf(count -> count == 0);
    traced.values().removeIf(count -> count == 0);
    if (!traced.equals(counted)) {
      differences.add("phases have " + traced + " traced and " + counted + " counted");
    }
  }

  private static String phaseId(BlockTrace.Window window) {
    return window.phase() == Counts.CALIBRATION
        ? CALIBRATION_ID
        : Phase.values()[window.phase()].id();
  }
}
