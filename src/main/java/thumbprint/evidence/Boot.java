package thumbprint.evidence;

import java.util.List;
import java.util.Optional;
import thumbprint.module.Observation;

/**
 * A boot that played many deck entries.
 *
 * @param id digest of the key
 * @param command the emulator's command line without folders
 * @param entries what each entry came to, in the deck's order; those behind one that ended the boot
 *     are missing
 */
public record Boot(String id, TrialKey key, String command, List<Entry> entries) {
  public Boot {
    entries = List.copyOf(entries);
  }

  /**
   * One entry.
   *
   * @param ended the last thing that was said of it; a fault, for example
   * @param told whether the firmware told its end, so that the next entry could begin
   */
  public record Entry(Outcome ended, Observation observation, boolean told) {}

  /** The entry that ended the boot before its time, if one did. */
  public Optional<Entry> last() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
  }
}
