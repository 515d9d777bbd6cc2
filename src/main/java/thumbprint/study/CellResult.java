package thumbprint.study;

import java.util.List;
import java.util.Optional;
import thumbprint.evidence.Artifact;
import thumbprint.evidence.Build;
import thumbprint.evidence.Cell;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.TrialResult;

/**
 * A filled cell with the evidence behind it.
 *
 * @param build empty when nothing was built, as is the trial
 * @param artifact empty where the deck carried the module itself
 * @param cycles one for each simulation of caches; empty when the cell was not traced
 */
public record CellResult(
    Cell cell,
    Optional<Build> build,
    Optional<Artifact> artifact,
    Optional<TrialResult> trial,
    List<CycleProfile> cycles) {
  public CellResult {
    cycles = List.copyOf(cycles);
  }

  static CellResult notBuilt(Cell cell) {
    return new CellResult(cell, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }
}
