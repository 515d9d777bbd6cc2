package thumbprint.analysis;

import java.util.List;
import java.util.Optional;
import thumbprint.analysis.cycles.ProfiledCycles;
import thumbprint.catalog.CycleModel;
import thumbprint.evidence.Artifact;
import thumbprint.evidence.Build;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.CallCount;
import thumbprint.evidence.Cell;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.PhaseFigures;
import thumbprint.evidence.Trial;
import thumbprint.evidence.WorkloadRecord;
import thumbprint.module.Agreement;

/**
 * One cell with all that is derived from it.
 *
 * @param build empty when the cell was not built
 * @param artifact what the deck carried in place of the module; empty where it carried the module
 * @param trial empty when the cell was not built
 * @param agreement with the reference; none when the cell did not complete
 * @param profiles what cycle models saw in traces of the trial, by the caches that were simulated
 */
public record CellFindings(
    Cell cell,
    WorkloadRecord workload,
    Optional<Build> build,
    Optional<Artifact> artifact,
    Optional<Trial> trial,
    Agreement agreement,
    List<CycleProfile> profiles) {
  public CellFindings {
    profiles = List.copyOf(profiles);
  }

  /** A cell that was not traced. */
  public CellFindings(
      Cell cell,
      WorkloadRecord workload,
      Optional<Build> build,
      Optional<Trial> trial,
      Agreement agreement) {
    this(cell, workload, build, Optional.empty(), trial, agreement, List.of());
  }

  /** Bytes of the deck's part that is the module: as emitted, or as it was precompiled. */
  public long carriedBytes() {
    return artifact.map(Artifact::bytes).orElse(workload.moduleBytes());
  }

  /**
   * What a model of this structure saw of the cell: with these caches if they were simulated, else
   * with none or others, which is enough for the core's own cycles.
   */
  public Optional<CycleProfile> profile(CacheGeometry caches, CycleModel model) {
    List<CycleProfile> fitting =
        profiles.stream().filter(profile -> ProfiledCycles.counts(profile, model)).toList();
    return fitting.stream()
        .filter(profile -> profile.key().caches().equals(caches))
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  /** Whether the script ran to its end. */
  public boolean completed() {
    return trial
        .map(t -> t.outcome() instanceof thumbprint.evidence.Outcome.Completed)
        .orElse(false);
  }

  /** Completed with the reference's results: only such cells count for speed. */
  public boolean right() {
    return completed() && agreement instanceof Agreement.Equal;
  }

  /** Instructions of each steady call, in order. */
  public long[] steadyInstructions() {
    return trial.stream()
        .flatMap(t -> t.calls().stream())
        .filter(c -> c.phase().equals("call"))
        .mapToLong(CallCount::instructions)
        .toArray();
  }

  /** All steady calls together. */
  public long steadyTotal() {
    long sum = 0;
    for (long instructions : steadyInstructions()) {
      sum += instructions;
    }
    return sum;
  }

  /** Load, compile and instantiate together. */
  public long startUpInstructions() {
    return phases().stream()
        .filter(p -> List.of("load", "compile", "instantiate").contains(p.phase()))
        .mapToLong(PhaseFigures::instructions)
        .sum();
  }

  /** Most allocations in one steady call. */
  public long allocationsInWorstCall() {
    return phases().stream()
        .filter(p -> p.phase().equals("call"))
        .mapToLong(PhaseFigures::allocationsWorstCall)
        .max()
        .orElse(0);
  }

  /** Highest number of requested bytes at one time. */
  public long heapPeakBytes() {
    return phases().stream().mapToLong(PhaseFigures::heapPeakBytes).max().orElse(0);
  }

  /** Bytes that the allocator took from the heap, its own overhead included. */
  public long heapArenaBytes() {
    return phases().stream().mapToLong(PhaseFigures::heapArenaBytes).max().orElse(0);
  }

  /** High-water of either stack over all phases. */
  public long stackBytes() {
    return phases().stream()
        .mapToLong(p -> Math.max(p.stackBytes(), p.handlerStackBytes()))
        .max()
        .orElse(0);
  }

  public List<PhaseFigures> phases() {
    return trial.map(Trial::phases).orElse(List.of());
  }
}
