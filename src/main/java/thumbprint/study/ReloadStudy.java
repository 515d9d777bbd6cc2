package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import thumbprint.build.BuildFailure;
import thumbprint.build.ReloadProgram;
import thumbprint.build.TextModules;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PhaseFigures;
import thumbprint.evidence.ReloadSeries;
import thumbprint.evidence.TrialResult;
import thumbprint.module.Deck;
import thumbprint.module.FlatScript;
import thumbprint.module.Script;

/**
 * Loads two modules of different size in turn, a thousand times over, in one boot. Where the module
 * is linked into the image there is only one to load again.
 */
final class ReloadStudy {
  /** Loads after the first. */
  static final int RELOADS = 1000;

  /** Ten million instructions for a load, which clears up to two pages and prints its lines. */
  private static final long BUDGET = RELOADS * 10_000_000L;

  private static final List<Integer> POINTS = List.of(0, 1, 2, 10, 100, RELOADS);

  /** The phase with which a load is over. */
  private static final String LOADED = "instantiate";

  private final CellRunner runner;
  private final PreparedWorkload small;
  private final PreparedWorkload large;

  ReloadStudy(CellRunner runner, Workloads workloads, TextModules modules) {
    this.runner = runner;
    this.small = module(workloads, modules, ReloadProgram.SMALL_FUNCTIONS, 1);
    this.large = module(workloads, modules, ReloadProgram.LARGE_FUNCTIONS, 2);
  }

  private static PreparedWorkload module(
      Workloads workloads, TextModules modules, int functions, int pages) {
    String id = "reload-" + functions;
    Script script =
        new Script(
            Map.of(),
            List.of(),
            List.of(),
            List.of(Script.Step.of(Script.CallStep.of("sum", "5"))));
    return workloads
        .probe(
            id,
            modules.module(id, ReloadProgram.text(functions, pages)),
            List.of(),
            script.flatten())
        .withBudget(BUDGET);
  }

  ReloadSeries of(Subject subject) {
    CellPlan plan = subject.plan(small);
    int modules = CellRunner.shared(plan) ? 2 : 1;
    try {
      TrialResult result = runner.play(plan, entries(plan, subject.plan(large), modules));
      return series(
          subject, result.trial().id(), modules, end(result), points(result.trial().phases()));
    } catch (BuildFailure failure) {
      return series(subject, "-", modules, "not built: " + failure.getMessage(), List.of());
    }
  }

  /** The last one is called, to see that it still works; the others only come and go. */
  private List<Deck.Entry> entries(CellPlan plan, CellPlan other, int modules) {
    Deck.Entry called = runner.entry(plan);
    List<Deck.Entry> silent = List.of(silent(called), silent(runner.entry(other)));
    List<Deck.Entry> entries = new ArrayList<>();
    IntStream.range(0, RELOADS).forEach(i -> entries.add(silent.get(i % modules)));
    entries.add(called);
    return entries;
  }

  private static Deck.Entry silent(Deck.Entry entry) {
    return new Deck.Entry(entry.artifactBase64(), entry.imports(), NOTHING);
  }

  private static final FlatScript NOTHING =
      new Script(Map.of(), List.of(), List.of(), List.of()).flatten();

  private String end(TrialResult result) {
    Outcome outcome = result.trial().outcome();
    boolean right = result.observation().equals(small.expected());
    return outcome instanceof Outcome.Completed && !right
        ? "wrong result after the last"
        : outcome.label();
  }

  private static List<ReloadSeries.Point> points(List<PhaseFigures> phases) {
    List<PhaseFigures> loads = phases.stream().filter(p -> p.phase().equals(LOADED)).toList();
    return IntStream.range(0, loads.size())
        .filter(i -> POINTS.contains(i) || i == loads.size() - 1)
        .mapToObj(
            i ->
                new ReloadSeries.Point(
                    i, loads.get(i).heapArenaBytes(), loads.get(i).heapLiveBytes()))
        .toList();
  }

  private static ReloadSeries series(
      Subject subject, String trial, int modules, String end, List<ReloadSeries.Point> points) {
    return new ReloadSeries(
        subject.variant().engineId(),
        subject.variant().name(),
        subject.machine().id(),
        trial,
        modules,
        RELOADS + 1,
        end,
        points);
  }
}
