package thumbprint.evidence;

import java.nio.file.Path;

/** Boots with many entries whose values are wanted. */
public final class BootStore extends RecordStore<Boot> {
  public BootStore(Path folder) {
    super(folder, "boot", Boot.class, Boot::id);
  }
}
