package thumbprint.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import thumbprint.analysis.CellFindings;
import thumbprint.build.TextModules;
import thumbprint.build.tools.Tool;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;
import thumbprint.decision.Assessment;
import thumbprint.evidence.Examination;
import thumbprint.evidence.Experiment;

/**
 * What is measured of variants beside the cells of a study: how little memory will do, what reloads
 * leave behind, whether an endless call can be stopped, what crossing to the host takes.
 */
public final class Examinations {
  private static final List<Tool.Need> NEEDS =
      List.of(Tool.Need.BUILD, Tool.Need.RUN, Tool.Need.SOURCES, Tool.Need.WORKLOADS);

  private final Laboratory laboratory;
  private final Progress progress;
  private final WorkPool pool = WorkPool.ofAllCores();

  public Examinations(Laboratory laboratory, Progress progress) {
    this.laboratory = laboratory;
    this.progress = progress;
  }

  /**
   * The smallest memories of the selection's workloads, of one variant of each engine on each
   * machine. Trials that are stored are not run again.
   *
   * @param recommended full names of variants that stand for their engines; the default variant of
   *     the others
   */
  public List<Examination> minima(Selection selection, Collection<String> recommended) {
    CellRunner runner = runner();
    Workloads workloads = new Workloads(laboratory);
    Catalog catalog = laboratory.catalog();
    List<PreparedWorkload> prepared =
        selection.workloadIds(catalog).stream()
            .map(id -> workloads.prepare(catalog.workload(id)))
            .toList();
    MinimumStudy study = new MinimumStudy(runner);
    List<Callable<List<? extends Examination>>> tasks = new ArrayList<>();
    for (Subject subject : subjects(selection, recommended)) {
      prepared.forEach(
          workload ->
              tasks.add(() -> step(subject, workload.id(), study.of(subject.plan(workload)))));
    }
    return all("minima", tasks);
  }

  /**
   * Interruption of every variant of the selection; reloads and crossings of the one that stands
   * for its engine.
   */
  public List<Examination> behaviour(Selection selection, Collection<String> recommended) {
    CellRunner runner = runner();
    Workloads workloads = new Workloads(laboratory);
    TextModules modules = new TextModules(laboratory.toolbox(), laboratory.workspace().modules());
    InterruptionStudy interruption = new InterruptionStudy(runner, modules);
    ReloadStudy reloads = new ReloadStudy(runner, workloads, modules);
    CrossingStudy crossings = new CrossingStudy(runner, workloads, modules);
    List<Callable<List<? extends Examination>>> tasks = new ArrayList<>();
    for (Subject subject : variants(selection)) {
      tasks.add(() -> step(subject, "interruption", List.of(interruption.of(subject))));
    }
    for (Subject subject : subjects(selection, recommended)) {
      tasks.add(() -> step(subject, "reloads", List.of(reloads.of(subject))));
      tasks.add(() -> step(subject, "crossings", List.of(crossings.of(subject))));
    }
    return all("examinations", tasks);
  }

  /** An experiment with all of these, of the variants that stand for their engines in it. */
  public Experiment complete(Experiment experiment, Selection selection) {
    Collection<String> chosen =
        Evaluation.choice(laboratory.catalog(), selection.profile(), experiment)
            .alternativeByEngine()
            .values();
    return experiment.with(behaviour(selection, chosen)).with(minima(selection, chosen));
  }

  /**
   * An experiment with the smallest memories of its answer alone: the recommended variant with the
   * audio workload whose worst call takes most. Unchanged where nothing is recommended.
   */
  public Experiment answerOf(Experiment experiment, Selection selection) {
    Evaluation evaluation = Evaluation.of(laboratory.catalog(), selection.profile(), experiment);
    Optional<String> winner = evaluation.decision().winner().map(Assessment::id);
    Optional<String> workload =
        winner.flatMap(variant -> hardest(evaluation.findings().ofVariant(variant).values()));
    if (workload.isEmpty()) {
      return experiment;
    }
    List<String> variant = List.of(winner.orElseThrow());
    Selection one =
        new Selection(selection.profile(), variant, List.of(workload.get()), Places.ofProfile());
    return experiment.with(minima(one, variant));
  }

  private static Optional<String> hardest(Collection<CellFindings> cells) {
    return cells.stream()
        .filter(cell -> cell.right() && cell.workload().blockSamples() > 0)
        .max(
            Comparator.comparingLong(
                cell -> LongStream.of(cell.steadyInstructions()).max().orElse(0)))
        .map(cell -> cell.workload().id());
  }

  private CellRunner runner() {
    laboratory.ensureTools(NEEDS, progress);
    VariantImages images = new VariantImages(laboratory.workshop(), laboratory.sources());
    return CellRunner.of(laboratory, images, plan -> List.of());
  }

  private List<Examination> all(String stage, List<Callable<List<? extends Examination>>> tasks) {
    progress.stage(stage, tasks.size());
    return pool.all(tasks).stream().<Examination>flatMap(List::stream).sorted().toList();
  }

  private List<? extends Examination> step(
      Subject subject, String what, List<? extends Examination> found) {
    progress.done(subject.variant().name() + " " + what + " on " + subject.machine().id());
    return found;
  }

  private List<Subject> variants(Selection selection) {
    Catalog catalog = laboratory.catalog();
    return selection.machines(catalog).stream()
        .flatMap(
            machine ->
                selection.variants(catalog, machine).stream()
                    .map(variant -> subject(machine, variant)))
        .toList();
  }

  private List<Subject> subjects(Selection selection, Collection<String> recommended) {
    Catalog catalog = laboratory.catalog();
    List<String> wanted =
        selection.engines().isEmpty() ? catalog.usualEngineIds() : selection.engines();
    return selection.machines(catalog).stream()
        .flatMap(
            machine ->
                wanted.stream()
                    .map(name -> representative(name, recommended))
                    .distinct()
                    .map(variant -> subject(machine, variant)))
        .toList();
  }

  /** A name with options stands for itself. */
  private Variant representative(String name, Collection<String> recommended) {
    Catalog catalog = laboratory.catalog();
    if (name.contains("@")) {
      return catalog.variant(name);
    }
    List<Variant> declared = catalog.variants(name);
    return declared.stream()
        .filter(variant -> recommended.contains(variant.name()))
        .findFirst()
        .orElse(declared.getFirst());
  }

  private Subject subject(Machine machine, Variant variant) {
    return new Subject(variant, laboratory.catalog().core(machine.core()), machine);
  }
}
