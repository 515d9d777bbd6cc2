package thumbprint.study;

import java.util.Optional;
import thumbprint.evidence.Build;
import thumbprint.evidence.Cell;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.TrialResult;

/**
 * A filled cell with the evidence behind it.
 *
 * @param build empty when nothing was built, as is the trial
 * @param cycles empty when the cell was not traced
 */
public record CellResult(
    Cell cell, Optional<Build> build, Optional<TrialResult> trial, Optional<CycleProfile> cycles) {
  static CellResult notBuilt(Cell cell) {
    return new CellResult(cell, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
