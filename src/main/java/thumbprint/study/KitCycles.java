package thumbprint.study;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.analysis.Range;
import thumbprint.analysis.cycles.CycleEstimate;
import thumbprint.analysis.cycles.MemoryAreas;
import thumbprint.analysis.cycles.TraceEvaluation;
import thumbprint.analysis.thumb.BlockDecoder;
import thumbprint.catalog.CycleModel;
import thumbprint.catalog.CycleTerm;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CycleTerms;
import thumbprint.evidence.WindowWork;
import thumbprint.module.Phase;

/** What a core's model says of the kit's benchmarks, from a traced run on an emulated machine. */
record KitCycles(BlockTrace trace, CycleModel model, MemoryAreas areas) {
  /** The row whose time the kit takes off all others. */
  private static final String EMPTY = "empty";

  /** Begin of the rows that go into a handler and back, which no model has a figure for. */
  private static final String HANDLER = "handler_";

  private record Done(BlockTrace.Window window, WindowWork work) {}

  /** Cycles by benchmark, as the board tells them: less those of the empty one. */
  Map<String, KitPrediction.Cycles> of(KitSlots slots) {
    Map<String, KitPrediction.Cycles> cycles = new TreeMap<>();
    Map<String, WindowWork> works = works(slots);
    works.keySet().removeIf(benchmark -> benchmark.startsWith(HANDLER));
    works.forEach(
        (benchmark, work) -> {
          Range range = new CycleEstimate(work, model).cycles();
          cycles.put(benchmark, new KitPrediction.Cycles(range.low(), range.mid(), range.high()));
        });
    return cycles;
  }

  /** What was done by benchmark, less the empty one: of the window in the middle. */
  Map<String, WindowWork> works(KitSlots slots) {
    TraceEvaluation evaluation = new TraceEvaluation(trace, BlockDecoder::decode, model, areas);
    List<Done> all =
        trace.windows().stream()
            .filter(window -> window.phase() == Phase.CALL.number())
            .map(window -> new Done(window, evaluation.work(window)))
            .sorted(Comparator.comparingDouble(done -> mid(done.work())))
            .toList();
    Map<String, WindowWork> works = new TreeMap<>();
    slots.slots().forEach(s -> median(all, s).ifPresent(work -> works.put(s.benchmark(), work)));
    WindowWork empty = works.getOrDefault(EMPTY, WindowWork.NONE);
    works.replaceAll((benchmark, work) -> less(work, empty));
    return works;
  }

  private double mid(WindowWork work) {
    return new CycleEstimate(work, model).cycles().mid();
  }

  /**
   * The lower of two in the middle, as on the board. Equal windows stand once, where the first of
   * them was: those of one row lie in its slot.
   */
  private static Optional<WindowWork> median(List<Done> ascending, KitSlots.Slot slot) {
    List<Done> own =
        ascending.stream()
            .filter(d -> slot.from() <= d.window().first() && d.window().first() < slot.end())
            .toList();
    long before = (own.stream().mapToLong(d -> d.window().times()).sum() - 1) / 2;
    for (Done done : own) {
      before -= done.window().times();
      if (before < 0) {
        return Optional.of(done.work());
      }
    }
    return Optional.empty();
  }

  /** Never less than nothing. */
  private static WindowWork less(WindowWork work, WindowWork off) {
    Map<CycleTerm, Long> terms = new EnumMap<>(CycleTerm.class);
    work.terms()
        .counts()
        .forEach((term, n) -> terms.put(term, Math.max(0, n - off.terms().count(term))));
    return new WindowWork(
        Math.max(0, work.instructions() - off.instructions()),
        Math.max(0, work.dispatches() - off.dispatches()),
        Math.max(0, work.unknown() - off.unknown()),
        new CycleTerms(terms),
        work.memory());
  }
}
