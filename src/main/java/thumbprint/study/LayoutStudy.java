package thumbprint.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import thumbprint.catalog.Catalog;
import thumbprint.evidence.CallCount;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.LayoutTrial;
import thumbprint.evidence.TrialResult;

/**
 * Links images in other orders and traces them again. One cell stands for an engine: its default
 * variant with the workload whose worst call takes most, since relinking everything would cost more
 * than it tells.
 */
final class LayoutStudy {
  private final CellRunner runner;
  private final Progress progress;

  LayoutStudy(CellRunner runner, Progress progress) {
    this.runner = runner;
    this.progress = progress;
  }

  /** A cell that was filled, with its plan. */
  record Filled(CellPlan plan, CellResult result) {
    Optional<CycleProfile.Phase> calls() {
      return profile()
          .flatMap(profile -> profile.phase("call"))
          .filter(phase -> !phase.kept().isEmpty());
    }

    /** On the machine of the profile there is one simulation: of its board's caches. */
    Optional<CycleProfile> profile() {
      return result.cycles().stream().findFirst();
    }

    long worstInstructions() {
      return result.trial().map(TrialResult::trial).stream()
          .flatMap(trial -> trial.calls().stream())
          .filter(call -> call.phase().equals("call"))
          .mapToLong(CallCount::instructions)
          .max()
          .orElse(0);
    }

    LayoutTrial.Order order() {
      return new LayoutTrial.Order(
          plan.layout(),
          result.trial().orElseThrow().trial().id(),
          calls().orElseThrow().kept().getFirst().work());
    }
  }

  /**
   * The cells that stand for their engines on a machine.
   *
   * @param filled cells of the order that all other figures are of
   */
  static List<Filled> representatives(Catalog catalog, String machine, List<Filled> filled) {
    Map<String, Filled> byEngine = new TreeMap<>();
    filled.stream()
        .filter(cell -> cell.plan().machine().id().equals(machine))
        .filter(cell -> cell.calls().isPresent())
        .filter(cell -> isDefault(catalog, cell))
        .sorted(
            Comparator.comparingLong(Filled::worstInstructions)
                .reversed()
                .thenComparing(cell -> cell.plan().workload().id()))
        .forEach(cell -> byEngine.putIfAbsent(cell.plan().variant().engineId(), cell));
    return List.copyOf(byEngine.values());
  }

  private static boolean isDefault(Catalog catalog, Filled cell) {
    var variant = cell.plan().variant();
    return catalog.variants(variant.engineId()).getFirst().equals(variant);
  }

  /**
   * Each cell in so many orders, its own among them.
   *
   * @param orders 2 or more
   */
  List<LayoutTrial> relink(List<Filled> cells, int orders) {
    List<Callable<Filled>> tasks = new ArrayList<>();
    for (Filled cell : cells) {
      IntStream.range(1, orders)
          .forEach(order -> tasks.add(() -> filled(cell.plan().laidOut(order))));
    }
    progress.stage("link orders", tasks.size());
    List<Filled> relinked = WorkPool.ofAllCores().all(tasks);
    return cells.stream().map(cell -> trial(cell, relinked)).flatMap(Optional::stream).toList();
  }

  private Filled filled(CellPlan plan) {
    progress.step(plan.label());
    Filled filled = new Filled(plan, runner.fill(plan));
    progress.done(plan.label());
    return filled;
  }

  /** An order in which the image does not link, or does not complete, is left out. */
  private static Optional<LayoutTrial> trial(Filled cell, List<Filled> relinked) {
    List<LayoutTrial.Order> orders = new ArrayList<>(List.of(cell.order()));
    relinked.stream()
        .filter(other -> other.plan().laidOut(0).equals(cell.plan()))
        .filter(other -> other.calls().isPresent())
        .map(Filled::order)
        .forEach(orders::add);
    CycleProfile.Key key = cell.profile().orElseThrow().key();
    return orders.size() < 2
        ? Optional.empty()
        : Optional.of(
            new LayoutTrial(
                cell.plan().variant().engineId(),
                cell.plan().variant().name(),
                cell.plan().machine().id(),
                cell.plan().workload().id(),
                key.caches(),
                key.model(),
                orders));
  }
}
