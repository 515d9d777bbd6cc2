package thumbprint.analysis.cycles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import thumbprint.catalog.CycleModel;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.WindowWork;
import thumbprint.module.Phase;

/** Turns the trace of a trial into the profile that is kept of it. */
public final class TraceEvaluation {
  private static final Set<Phase> START_UP = Set.of(Phase.LOAD, Phase.COMPILE, Phase.INSTANTIATE);

  private final BlockTrace trace;
  private final WindowEvaluation evaluation;
  private final Calibration calibration;

  /**
   * @param decoder reads the bytes of blocks
   * @param model numbers of the core that the image was made for
   * @param areas of the image
   */
  public TraceEvaluation(
      BlockTrace trace, InstructionDecoder decoder, CycleModel model, MemoryAreas areas) {
    this.trace = trace;
    this.evaluation = WindowEvaluation.of(trace, decoder, model, areas);
    this.calibration = Calibration.of(trace);
  }

  /** What was done in a window, less the calibration. */
  public WindowWork work(BlockTrace.Window window) {
    return evaluation.work(calibration.takenOff(window));
  }

  /**
   * The profile of the whole trace.
   *
   * @param trial id of the trial
   * @param tracer digest of the tracing plugin's source
   * @param names finds functions of the image
   */
  public CycleProfile profile(String trial, String tracer, FunctionNames names) {
    List<CycleProfile.Phase> phases = new ArrayList<>();
    addStartUp(phases);
    addPhase(phases, Phase.INITIALISE);
    addPhase(phases, Phase.FIRST_CALL);
    addPhase(phases, Phase.CALL);
    CycleProfile.Key key =
        new CycleProfile.Key(
            trial, tracer, evaluation.model().structure().versioned(), trace.caches());
    List<CycleProfile.Window> steady =
        phases.stream()
            .filter(phase -> phase.name().equals(Phase.CALL.id()))
            .findFirst()
            .map(CycleProfile.Phase::kept)
            .orElse(List.of());
    if (steady.isEmpty()) {
      return new CycleProfile(key, phases, Map.of(), List.of());
    }
    HotCode hot = new HotCode(evaluation, calibration.takenOff(window(steady.getFirst())));
    return new CycleProfile(key, phases, hot.mix(), hot.functions(names));
  }

  /** Start-up is compared as a whole, because engines do the same work in different phases. */
  private void addStartUp(List<CycleProfile.Phase> phases) {
    List<CycleProfile.Window> windows = new ArrayList<>();
    START_UP.stream().sorted().forEach(phase -> windows.addAll(windows(phase)));
    if (!windows.isEmpty()) {
      phases.add(
          new CycleProfile.Phase(CycleProfile.START_UP, count(windows), total(windows), List.of()));
    }
  }

  private void addPhase(List<CycleProfile.Phase> phases, Phase phase) {
    List<CycleProfile.Window> windows = windows(phase);
    if (!windows.isEmpty()) {
      phases.add(
          new CycleProfile.Phase(
              phase.id(),
              count(windows),
              total(windows),
              SlowestWindows.of(windows, evaluation.model())));
    }
  }

  private List<CycleProfile.Window> windows(Phase phase) {
    return trace.windows().stream()
        .filter(window -> window.phase() == phase.number())
        .map(window -> new CycleProfile.Window(window.first(), window.times(), work(window)))
        .toList();
  }

  private BlockTrace.Window window(CycleProfile.Window kept) {
    return trace.windows().stream()
        .filter(w -> w.phase() == Phase.CALL.number() && w.first() == kept.first())
        .findFirst()
        .orElseThrow();
  }

  private static long count(List<CycleProfile.Window> windows) {
    return windows.stream().mapToLong(CycleProfile.Window::times).sum();
  }

  private static WindowWork total(List<CycleProfile.Window> windows) {
    return windows.stream()
        .map(window -> window.work().times(window.times()))
        .reduce(WindowWork.NONE, WindowWork::plus);
  }
}
