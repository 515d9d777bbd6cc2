package thumbprint.study;

import java.util.Optional;
import thumbprint.evidence.Build;
import thumbprint.evidence.Cell;
import thumbprint.evidence.TrialResult;

/** A filled cell with the evidence behind it; both are empty when nothing was built. */
public record CellResult(Cell cell, Optional<Build> build, Optional<TrialResult> trial) {}
