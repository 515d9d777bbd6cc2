package thumbprint.run;

/** A transcript or counter file that does not obey the driver contract. */
final class BrokenTranscript extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenTranscript(String reason) {
    super(reason);
  }
}
