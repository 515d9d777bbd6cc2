package thumbprint.evidence;

import java.nio.file.Path;

/** Trials by id. */
public final class TrialStore extends RecordStore<TrialResult> {
  public TrialStore(Path folder) {
    super(folder, "trial", TrialResult.class, result -> result.trial().id());
  }
}
