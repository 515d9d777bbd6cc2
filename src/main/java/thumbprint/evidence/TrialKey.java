package thumbprint.evidence;

/**
 * All that decides the bytes of a trial; its digest is the trial's id.
 *
 * @param build key of the image
 * @param deck digest of the deck
 * @param machine id of the emulated machine
 * @param emulator version line of the emulator
 * @param plugin digest of the counting plugin's source
 * @param budgetInstructions after which the run is ended
 * @param method version of the way of counting; raised when figures change their meaning
 */
public record TrialKey(
    String build,
    String deck,
    String machine,
    String emulator,
    String plugin,
    long budgetInstructions,
    int method) {
  /** Version of the way of counting. */
  public static final int METHOD = 1;

  /** Digest of the canonical JSON of this key. */
  public String id() {
    return Digest.of(CanonicalJson.write(this));
  }
}
