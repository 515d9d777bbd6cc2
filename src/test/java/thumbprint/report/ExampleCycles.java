package thumbprint.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.analysis.placement.BoardCaches;
import thumbprint.catalog.Coefficient;
import thumbprint.catalog.CycleModel;
import thumbprint.catalog.CycleStructure;
import thumbprint.catalog.CycleTerm;
import thumbprint.catalog.Cycles;
import thumbprint.catalog.MemoryTiming;
import thumbprint.evidence.BlockTrace.Misses;
import thumbprint.evidence.CallCount;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.CycleTerms;
import thumbprint.evidence.Digest;
import thumbprint.evidence.MemoryEvents;
import thumbprint.evidence.Trial;
import thumbprint.evidence.WindowWork;

/** Profiles, a model and timings whose figures are made up: SYNTHETIC, none was measured. */
final class ExampleCycles {
  private static final String WHY = "SYNTHETIC";
  private static final int LINE_FILL = 18;

  private ExampleCycles() {}

  /** The model's bounds are those of the coarse band. */
  static CycleModel model() {
    return new CycleModel(
        CycleStructure.DUAL_ISSUE,
        1,
        Map.of(
            "issue", new Coefficient(0.8, 1.2, 1.6, WHY),
            "misprediction", new Coefficient(4, 5, 6, WHY)),
        new CycleModel.Error(new Coefficient(1, 1, 1, WHY), Optional.empty(), Optional.empty()),
        "SYNTHETIC: two programs, within 5 %.",
        List.of("SYNTHETIC: floating-point timing"));
  }

  static List<MemoryTiming> cached() {
    Cycles fill = new Cycles(6, LINE_FILL, 24);
    return List.of(
        new MemoryTiming(List.of(), true, fill, Optional.empty(), Optional.of(fill), List.of(WHY)));
  }

  static List<MemoryTiming> uncached(double read) {
    Cycles cycles = new Cycles(read, read, read);
    return List.of(
        new MemoryTiming(
            List.of(), false, cycles, Optional.of(cycles), Optional.empty(), List.of(WHY)));
  }

  /** What a trace of the trial would have told; each engine misses more in its larger code. */
  static CycleProfile profile(Trial trial, List<CallCount> calls, long codeBytes) {
    long worst = most(calls, "call");
    return new CycleProfile(
        new CycleProfile.Key(
            trial.id(),
            Digest.of("tracer"),
            CycleStructure.DUAL_ISSUE.versioned(),
            BoardCaches.of(ExampleCatalog.board())),
        List.of(
            phase(CycleProfile.START_UP, 5_000, codeBytes, false),
            phase("first-call", most(calls, "first-call"), codeBytes, true),
            phase("call", worst, codeBytes, true)),
        Map.of("load", worst / 3, "integer", worst / 2, "branch", worst - worst / 3 - worst / 2),
        List.of(
            new CycleProfile.HotFunction("run_loop", worst / 2, worst * 3 / 4),
            new CycleProfile.HotFunction("0x20001234", worst / 4, worst / 4)));
  }

  private static long most(List<CallCount> calls, String phase) {
    return calls.stream()
        .filter(call -> call.phase().equals(phase))
        .mapToLong(CallCount::instructions)
        .max()
        .orElse(0);
  }

  private static CycleProfile.Phase phase(
      String name, long instructions, long codeBytes, boolean kept) {
    long lines = codeBytes / 1024;
    WindowWork work =
        new WindowWork(
            instructions,
            2,
            codeBytes % 3,
            new CycleTerms(Map.of(CycleTerm.ISSUE, instructions, CycleTerm.MISPREDICTION, 7L)),
            Map.of(
                "code",
                new MemoryEvents(
                    instructions * 3, new Misses(lines / 9, lines / 7, lines), 2, 0, Misses.NONE),
                "heap",
                new MemoryEvents(0, Misses.NONE, 40, 9, Misses.NONE)));
    return new CycleProfile.Phase(
        name, 1, work, kept ? List.of(new CycleProfile.Window(0, 1, work)) : List.of());
  }
}
