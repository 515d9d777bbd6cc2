package thumbprint.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an engine comes to on a board, over the judged workloads that came out right.
 *
 * @param machine that the cells ran on
 * @param workloads how many are judged
 * @param right how many of them completed with the right results: all figures are theirs
 * @param wrong ids of those that completed with other results
 * @param flash of the neediest; empty where none came out right
 * @param ram likewise; another workload's it may be
 * @param flashLacksBytes beyond what the boot memory has free; 0 where it fits
 * @param ramLacksBytes beyond the largest data memory's; 0 where it fits
 * @param worst call of the workloads with a deadline; empty where none came out right
 * @param energy of that call, by each published figure of the board's active current
 * @param energyMissing why there is none
 */
public record BoardLoad(
    String variant,
    String machine,
    int workloads,
    int right,
    List<String> wrong,
    Optional<Demand> flash,
    Optional<Demand> ram,
    long flashLacksBytes,
    long ramLacksBytes,
    Optional<WorstCall> worst,
    List<Energy> energy,
    Optional<String> energyMissing) {
  /** The call that decides the deadline, and the trial that it was seen in. */
  public record WorstCall(String workload, String trial, Deadline deadline) {}

  private record Judged(CellFindings cell, BoardJudge.CellFit fit) {
    Deadline deadline() {
      return fit.deadline().orElseThrow();
    }
  }

  /** A deadline that is surely missed decides; else the highest bound does. */
  private static final Comparator<Judged> DECISIVE =
      Comparator.comparing((Judged j) -> j.deadline().verdict() == Deadline.Verdict.MISSED)
          .thenComparingDouble(j -> j.deadline().share().high());

  public BoardLoad {
    wrong = List.copyOf(wrong);
    energy = List.copyOf(energy);
  }

  /** Judges a variant's cells against a board with the core that they ran on. */
  public static BoardLoad of(JudgedCells cells, BoardJudge judge, AudioBudget budget) {
    List<CellFindings> right = cells.right();
    var flash = Demand.most(right, cell -> cells.need(cell).flashBytes());
    var ram = Demand.most(right, cell -> cells.need(cell).ramBytes());
    var site = judge.site();
    List<Judged> paced =
        right.stream()
            .filter(cells::paced)
            .map(c -> new Judged(c, judge.judge(c, cells.empty(), Optional.of(budget))))
            .filter(j -> j.fit().deadline().isPresent())
            .toList();
    Optional<Judged> worst = paced.stream().max(DECISIVE);
    return new BoardLoad(
        cells.variant(),
        cells.machine(),
        cells.cells().size(),
        right.size(),
        cells.cells().stream()
            .filter(c -> CellVerdict.of(c) == CellVerdict.WRONG)
            .map(c -> c.workload().id())
            .toList(),
        flash,
        ram,
        flash.map(f -> Math.max(0, f.bytes() - site.freeFlashBytes())).orElse(0L),
        ram.map(r -> Math.max(0, r.bytes() - site.largestDataBytes())).orElse(0L),
        worst.map(w -> worst(w, paced)),
        worst.map(w -> w.fit().energy()).orElse(List.of()),
        worst
            .map(w -> w.fit().energyMissing())
            .orElse(Optional.of("no workload with a deadline came out right")));
  }

  /** What is not known of any call leaves the worst open, unless the deadline is missed anyway. */
  private static WorstCall worst(Judged worst, List<Judged> paced) {
    Deadline own = worst.deadline();
    Optional<String> open =
        own.open()
            .or(
                () ->
                    paced.stream()
                        .flatMap(j -> j.deadline().open().stream())
                        .filter(o -> own.verdict() != Deadline.Verdict.MISSED)
                        .findFirst());
    return new WorstCall(
        worst.cell().workload().id(),
        worst.cell().trial().orElseThrow().id(),
        new Deadline(own.share(), own.calls(), open));
  }

  /** Whether flash and one memory for data have room. */
  public boolean fits() {
    return right > 0 && flashLacksBytes == 0 && ramLacksBytes == 0;
  }

  /** A wrong result lacks everything; workloads that do not complete are told beside it. */
  public BoardStanding standing() {
    return BoardStanding.of(right > 0 && wrong.isEmpty(), fits(), worst.map(WorstCall::deadline));
  }
}
