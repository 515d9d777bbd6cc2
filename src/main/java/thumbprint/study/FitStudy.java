package thumbprint.study;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import thumbprint.analysis.Findings;
import thumbprint.analysis.placement.BoardCaches;
import thumbprint.build.tools.Tool;
import thumbprint.catalog.Board;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Core;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Variant;
import thumbprint.evidence.Build;
import thumbprint.evidence.CacheGeometry;
import thumbprint.module.WasmModule;

/** Tries a user's own module on every engine and judges it against a board. */
public final class FitStudy {
  private static final List<Tool.Need> NEEDS =
      List.of(Tool.Need.BUILD, Tool.Need.RUN, Tool.Need.SOURCES);

  private final Laboratory laboratory;
  private final Progress progress;

  public FitStudy(Laboratory laboratory, Progress progress) {
    this.laboratory = laboratory;
    this.progress = progress;
  }

  /**
   * One answer for each engine, those that fit first.
   *
   * @throws thumbprint.module.ModuleException if the module itself cannot be used
   * @throws ProblemException if no machine emulates the board's core
   */
  public List<FitAnswer> answer(FitQuestion question) {
    Board board = question.setting().board();
    board
        .notEmulated()
        .ifPresent(
            reason -> {
              throw new ProblemException(
                  Problem.badInput(
                      "board " + board.id() + " cannot be judged: " + reason,
                      "catalog/boards/" + board.id() + ".yaml",
                      "--all-boards judges those that can"));
            });
    return measure(question, Target.of(board)).judge(question);
  }

  /**
   * One answer for each board, smallest memory first among those that run. The module runs once for
   * each core.
   *
   * @param questions the same question at all settings that are to be tried, boards together and
   *     the preferred setting of each board first
   */
  public List<BoardAnswer> answerAll(List<FitQuestion> questions) {
    Map<Target, FitMeasurement> measured = new HashMap<>();
    Map<String, BoardAnswer> best = new TreeMap<>();
    for (FitQuestion question : questions) {
      BoardAnswer answer = boardAnswer(question, measured);
      best.merge(
          answer.boardId(),
          answer,
          (earlier, later) -> later.verdict().compareTo(earlier.verdict()) < 0 ? later : earlier);
    }
    return best.values().stream().sorted(BoardAnswer.SMALLEST_FIRST).toList();
  }

  private BoardAnswer boardAnswer(FitQuestion question, Map<Target, FitMeasurement> measured) {
    Board board = question.setting().board();
    Optional<String> obstacle = board.notEmulated().or(() -> noMachine(board.core()));
    if (obstacle.isPresent()) {
      return BoardAnswer.notMeasured(question.setting(), obstacle.get());
    }
    FitMeasurement measurement =
        measured.computeIfAbsent(Target.of(board), target -> measure(question, target));
    return BoardAnswer.of(question.setting(), measurement.judge(question));
  }

  private Optional<String> noMachine(String core) {
    try {
      laboratory.catalog().machineOf(core);
      return Optional.empty();
    } catch (ProblemException e) {
      return Optional.of(e.problem().what());
    }
  }

  /**
   * What boards share that need one measurement.
   *
   * @param caches that calls are traced with
   */
  private record Target(String core, CacheGeometry caches) {
    static Target of(Board board) {
      return new Target(board.core(), BoardCaches.of(board));
    }
  }

  private FitMeasurement measure(FitQuestion question, Target target) {
    WasmModule module = WasmModule.read(question.file());
    progress.stage("set-up", 0);
    laboratory.ensureTools(NEEDS, variants(question), progress);
    PreparedWorkload workload = prepare(question, module);
    Catalog catalog = laboratory.catalog();
    Core core = catalog.core(target.core());
    Machine machine = catalog.machineOf(core.id());
    VariantImages images = new VariantImages(laboratory.workshop(), laboratory.sources());
    Build empty = images.empty(core, machine).build();
    CellExperiment gathered = new CellExperiment().workload(workload);
    List<CellPlan> plans =
        variants(question).stream()
            .map(variant -> new CellPlan(variant, core, machine, workload))
            .toList();
    fill(plans, CellRunner.of(laboratory, images, plan -> List.of(target.caches())))
        .forEach(gathered::cell);
    Findings findings =
        Findings.of(gathered.experiment("fit", Map.of(), Map.of(machine.id(), empty)));
    return new FitMeasurement(module, core, findings, empty);
  }

  private PreparedWorkload prepare(FitQuestion question, WasmModule module) {
    progress.stage("reference", 0);
    Path file = question.file().toAbsolutePath();
    return new Workloads(laboratory)
        .prepare(module, file, question.imports(module), question.script(module));
  }

  private List<CellResult> fill(List<CellPlan> plans, CellRunner runner) {
    plans.stream().map(CellPlan::variant).forEach(laboratory.sources()::fetch);
    progress.stage("engines", plans.size());
    return WorkPool.ofAllCores()
        .all(plans.stream().<Callable<CellResult>>map(plan -> () -> filled(runner, plan)).toList());
  }

  private CellResult filled(CellRunner runner, CellPlan plan) {
    progress.step(plan.variant().name());
    CellResult result = runner.fill(plan);
    progress.done(plan.variant().name());
    return result;
  }

  /**
   * Native code is no answer to a module; of the others the first declared variant stands for the
   * engine.
   */
  private List<Variant> variants(FitQuestion question) {
    Catalog catalog = laboratory.catalog();
    Stream<Variant> variants =
        question.engines().isEmpty()
            ? catalog.usualEngineIds().stream().map(id -> catalog.variants(id).getFirst())
            : question.engines().stream().map(catalog::variant);
    return variants.filter(v -> v.engine().candidate()).distinct().toList();
  }
}
