package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import thumbprint.analysis.placement.BoardCaches;
import thumbprint.build.tools.Tool;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Core;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;
import thumbprint.evidence.Build;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.LayoutTrial;
import thumbprint.evidence.WorkloadRecord;

/** Fills the cells of a selection on this machine: set-up, modules, images, trials. */
public final class Study {
  private static final List<Tool.Need> NEEDS =
      List.of(Tool.Need.BUILD, Tool.Need.RUN, Tool.Need.SOURCES, Tool.Need.WORKLOADS);

  private final Laboratory laboratory;
  private final Progress progress;
  private final WorkPool pool;

  public Study(Laboratory laboratory, Progress progress) {
    this.laboratory = laboratory;
    this.progress = progress;
    this.pool = WorkPool.ofAllCores();
  }

  /** The experiment of a selection, with images linked in one order alone. */
  public Experiment run(Selection selection) {
    return run(selection, 1);
  }

  /**
   * The experiment of a selection; what is stored is not run again, so a killed run resumes.
   *
   * @param orders in which one cell of each engine is linked, to see what placement does; 1: only
   *     the usual one
   */
  public Experiment run(Selection selection, int orders) {
    return run(selection, orders, tracing(selection));
  }

  /** The experiment of a selection without cycles: half the work where no deadline is asked. */
  public Experiment untraced(Selection selection) {
    return run(selection, 1, Tracing.NONE);
  }

  private Experiment run(Selection selection, int orders, Tracing tracing) {
    Catalog catalog = laboratory.catalog();
    progress.stage("set-up", 0);
    List<Machine> machines = selection.machines(catalog);
    List<Variant> variants =
        machines.stream().flatMap(m -> selection.variants(catalog, m).stream()).toList();
    laboratory.ensureTools(NEEDS, variants, progress);
    fetch(variants);
    List<PreparedWorkload> workloads = prepare(selection.workloadIds(catalog));
    VariantImages images = new VariantImages(laboratory.workshop(), laboratory.sources());
    List<CellPlan> plans = new ArrayList<>();
    Map<String, Build> empty = new TreeMap<>();
    for (Machine machine : machines) {
      Core core = catalog.core(machine.core());
      empty.put(machine.id(), images.empty(core, machine).build());
      plans.addAll(plans(selection.variants(catalog, machine), core, machine, workloads));
    }
    CellExperiment gathered = new CellExperiment();
    workloads.forEach(gathered::workload);
    CellRunner runner = CellRunner.of(laboratory, images, tracing);
    List<LayoutStudy.Filled> filled = fill(plans, runner);
    filled.forEach(cell -> gathered.cell(cell.result()));
    if (orders > 1) {
      gathered.layouts(relinked(runner, selection, filled, orders));
    }
    return gathered.experiment(selection.profile().id(), laboratory.toolVersions(), empty);
  }

  /** Sources first, one after the other: the package client wants to be alone. */
  private void fetch(List<Variant> variants) {
    Map<String, Variant> engines = new TreeMap<>();
    variants.forEach(variant -> engines.putIfAbsent(variant.engineId(), variant));
    progress.stage("sources", engines.size());
    for (Variant variant : engines.values()) {
      progress.step(variant.engine().name());
      laboratory.sources().fetch(variant);
      progress.done(variant.engine().name());
    }
  }

  private List<PreparedWorkload> prepare(List<String> ids) {
    progress.stage("workloads", ids.size());
    Workloads workloads = new Workloads(laboratory);
    return pool.all(
        ids.stream().<Callable<PreparedWorkload>>map(id -> () -> prepared(workloads, id)).toList());
  }

  private PreparedWorkload prepared(Workloads workloads, String id) {
    progress.step(id);
    PreparedWorkload workload = workloads.prepare(laboratory.catalog().workload(id));
    progress.done(id);
    return workload;
  }

  private static List<CellPlan> plans(
      List<Variant> variants, Core core, Machine machine, List<PreparedWorkload> workloads) {
    List<CellPlan> plans = new ArrayList<>();
    for (Variant variant : variants) {
      workloads.forEach(workload -> plans.add(new CellPlan(variant, core, machine, workload)));
    }
    return plans;
  }

  /**
   * Cells with a deadline are traced, and those of audio programs that were asked for by name; on
   * the profile's machine with the caches of its board, since those are what the deadline is judged
   * by, on any other with those of all boards of its core.
   */
  private Tracing tracing(Selection selection) {
    Catalog catalog = laboratory.catalog();
    String own = selection.machine(catalog).id();
    List<CacheGeometry> caches =
        List.of(BoardCaches.of(catalog.board(selection.profile().board())));
    return plan -> {
      if (!paced(selection, plan.workload().record())
          && !named(selection, plan.workload().record())) {
        return List.of();
      }
      return plan.machine().id().equals(own)
          ? caches
          : BoardCaches.ofCore(catalog, plan.core().id());
    };
  }

  private static boolean paced(Selection selection, WorkloadRecord workload) {
    return selection.profile().workloads().paces(workload.id(), workload.family());
  }

  private static boolean named(Selection selection, WorkloadRecord workload) {
    return workload.blockSamples() > 0 && selection.workloads().contains(workload.id());
  }

  private List<LayoutStudy.Filled> fill(List<CellPlan> plans, CellRunner runner) {
    progress.stage("cells", plans.size());
    return pool.all(
        plans.stream()
            .<Callable<LayoutStudy.Filled>>map(plan -> () -> filled(runner, plan))
            .toList());
  }

  private LayoutStudy.Filled filled(CellRunner runner, CellPlan plan) {
    progress.step(plan.label());
    CellResult result = runner.fill(plan);
    progress.done(plan.label());
    return new LayoutStudy.Filled(plan, result);
  }

  private List<LayoutTrial> relinked(
      CellRunner runner, Selection selection, List<LayoutStudy.Filled> filled, int orders) {
    Catalog catalog = laboratory.catalog();
    String machine = selection.machine(catalog).id();
    return new LayoutStudy(runner, progress)
        .relink(LayoutStudy.representatives(catalog, machine, filled), orders);
  }
}
