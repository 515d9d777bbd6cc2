package thumbprint.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import thumbprint.evidence.Build;

/**
 * What all judged cells of one variant come to.
 *
 * @param variant full name
 * @param figures by metric; {@code docs/method.md} defines each
 * @param slowDown against the reference variant over the workloads that all compared variants
 *     complete
 * @param deadlines by audio workload
 * @param calls what the worst call of each of them costs
 */
public record VariantSummary(
    String variant,
    Map<String, Figure> figures,
    Optional<GeometricMean> slowDown,
    Map<String, Deadline> deadlines,
    Map<String, CallCost> calls) {
  public VariantSummary {
    figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    deadlines = Collections.unmodifiableMap(new TreeMap<>(deadlines));
    calls = Collections.unmodifiableMap(new TreeMap<>(calls));
  }

  /** The call with the highest bound of all that have a deadline. */
  public Optional<CallCost> worstCall() {
    return calls.values().stream().max(Comparator.comparingDouble(c -> c.cycles().high()));
  }

  /** Sums up a variant's cells. {@code compared} are the workloads that enter the slow-down. */
  static VariantSummary of(
      String variant, Findings findings, Judging judging, Set<String> compared) {
    List<CellFindings> cells =
        findings.ofVariant(variant).values().stream()
            .filter(c -> judging.workloads().judges(c.workload().id(), c.workload().family()))
            .toList();
    Optional<GeometricMean> slowDown = slowDown(variant, findings, judging.reference(), compared);
    Map<String, CallCost> calls = calls(cells, findings, judging);
    Map<String, Deadline> deadlines = deadlines(cells, calls, judging);
    Map<String, Figure> figures = new TreeMap<>();
    memory(figures, cells, findings);
    speed(figures, cells, judging, slowDown);
    figures.put("deadline.share", deadlineShare(cells, deadlines, calls));
    trust(figures, cells, WrongOperations.of(findings, variant));
    figures.put("accepted.deadline.share", acceptedDeadlines(cells, judging));
    return new VariantSummary(variant, figures, slowDown, deadlines, calls);
  }

  private static void memory(
      Map<String, Figure> figures, List<CellFindings> cells, Findings findings) {
    figures.put(
        "flash.engine.bytes",
        Worst.of(
            cells,
            "B",
            c -> MemoryNeed.engineFlashBytes(c.build().orElseThrow(), empty(c, findings))));
    figures.put(
        "flash.total.bytes",
        Worst.of(cells, "B", c -> MemoryNeed.of(c, empty(c, findings)).flashBytes()));
    figures.put(
        "ram.total.bytes",
        Worst.of(cells, "B", c -> MemoryNeed.of(c, empty(c, findings)).ramBytes()));
    figures.put("heap.peak.bytes", Worst.of(cells, "B", CellFindings::heapPeakBytes));
    figures.put(
        "allocations.per.call",
        Worst.of(cells, "allocations", CellFindings::allocationsInWorstCall));
  }

  private static Build empty(CellFindings cell, Findings findings) {
    return findings.experiment().empty().get(cell.cell().machine());
  }

  private static void speed(
      Map<String, Figure> figures,
      List<CellFindings> cells,
      Judging judging,
      Optional<GeometricMean> slowDown) {
    List<CellFindings> half =
        cells.stream().filter(c -> judging.halves().holds(c.workload().half())).toList();
    figures.put(
        "startup.instructions", Worst.of(half, "instructions", CellFindings::startUpInstructions));
    figures.put(
        "call.spread",
        Worst.of(
            cells.stream().filter(c -> c.steadyInstructions().length > 0).toList(),
            "ratio",
            c -> Spread.of(c.steadyInstructions()).ratio()));
    List<String> evidence =
        half.stream().filter(CellFindings::right).flatMap(c -> Worst.evidence(c).stream()).toList();
    figures.put(
        "call.slowdown",
        slowDown
            .<Figure>map(
                g ->
                    new Figure.Known(
                        new Range(g.lowWithoutOne(), g.mean(), g.highWithoutOne()),
                        "times native",
                        evidence,
                        Figure.Basis.COUNTED))
            .orElseGet(
                () ->
                    new Figure.Missing(
                        "no workload that this variant, native code and the others all complete")));
  }

  /** A wrong operation is as bad as a wrong workload: some module will use it. */
  private static void trust(
      Map<String, Figure> figures, List<CellFindings> cells, WrongOperations wrong) {
    List<String> evidence =
        Stream.concat(
                cells.stream().flatMap(c -> Worst.evidence(c).stream()), wrong.boots().stream())
            .toList();
    if (evidence.isEmpty()) {
      figures.put("agreement.differs", new Figure.Missing("nothing ran"));
      figures.put("accepted.share", new Figure.Missing("nothing ran"));
      return;
    }
    long differs = cells.stream().filter(c -> c.completed() && !c.right()).count();
    long completed = cells.stream().filter(CellFindings::completed).count();
    figures.put(
        "agreement.differs",
        Figure.counted(differs + wrong.ids().size(), "workloads and operations", evidence));
    figures.put(
        "accepted.share", Figure.counted((double) completed / cells.size(), "share", evidence));
  }

  private static Figure acceptedDeadlines(List<CellFindings> cells, Judging judging) {
    List<CellFindings> paced =
        cells.stream()
            .filter(c -> judging.workloads().paces(c.workload().id(), c.workload().family()))
            .toList();
    List<String> evidence = paced.stream().flatMap(c -> Worst.evidence(c).stream()).toList();
    if (evidence.isEmpty()) {
      return new Figure.Missing("no workload with a deadline ran");
    }
    long completed = paced.stream().filter(CellFindings::completed).count();
    return Figure.counted((double) completed / paced.size(), "share", evidence);
  }

  private static Map<String, CallCost> calls(
      List<CellFindings> cells, Findings findings, Judging judging) {
    Map<String, CallCost> calls = new TreeMap<>();
    for (CellFindings cell : cells) {
      if (judging.workloads().paces(cell.workload().id(), cell.workload().family())) {
        judging
            .pricing()
            .worst(cell, empty(cell, findings))
            .ifPresent(cost -> calls.put(cell.workload().id(), cost));
      }
    }
    return calls;
  }

  private static Map<String, Deadline> deadlines(
      List<CellFindings> cells, Map<String, CallCost> calls, Judging judging) {
    Map<String, Deadline> deadlines = new TreeMap<>();
    for (CellFindings cell : cells) {
      CallCost cost = calls.get(cell.workload().id());
      if (cost != null) {
        int count = cell.steadyInstructions().length;
        deadlines.put(cell.workload().id(), judging.budget().judge(cost, count));
      }
    }
    return deadlines;
  }

  private static Figure deadlineShare(
      List<CellFindings> cells, Map<String, Deadline> deadlines, Map<String, CallCost> calls) {
    List<String> evidence = new ArrayList<>();
    cells.stream()
        .filter(c -> deadlines.containsKey(c.workload().id()))
        .forEach(c -> evidence.addAll(Worst.evidence(c)));
    Optional<Deadline> worst =
        deadlines.values().stream().max(Comparator.comparingDouble(d -> d.share().high()));
    if (worst.isEmpty()) {
      return new Figure.Missing("no audio workload completed");
    }
    Optional<String> open = open(deadlines);
    return open.isPresent()
        ? new Figure.Missing(open.get())
        : new Figure.Known(worst.get().share(), "of the block", evidence, basis(calls));
  }

  /** What is not known leaves the share open, unless the deadline is missed without it. */
  private static Optional<String> open(Map<String, Deadline> deadlines) {
    boolean missed =
        deadlines.values().stream().anyMatch(d -> d.verdict() == Deadline.Verdict.MISSED);
    return deadlines.values().stream()
        .map(Deadline::open)
        .flatMap(Optional::stream)
        .filter(reason -> !missed)
        .findFirst();
  }

  private static Figure.Basis basis(Map<String, CallCost> calls) {
    boolean modelled = calls.values().stream().allMatch(cost -> cost.estimate().isPresent());
    return modelled ? Figure.Basis.MODEL : Figure.Basis.BAND;
  }

  private static Optional<GeometricMean> slowDown(
      String variant, Findings findings, String reference, Set<String> compared) {
    Map<String, CellFindings> own = findings.ofVariant(variant);
    Map<String, CellFindings> base = findings.ofVariant(reference);
    List<Double> ratios = new ArrayList<>();
    for (String workload : compared) {
      if (!own.containsKey(workload) || !own.get(workload).right()) {
        return Optional.empty();
      }
      ratios.add((double) own.get(workload).steadyTotal() / base.get(workload).steadyTotal());
    }
    return ratios.isEmpty() ? Optional.empty() : Optional.of(GeometricMean.of(ratios));
  }
}
