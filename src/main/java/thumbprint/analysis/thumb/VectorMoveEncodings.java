package thumbprint.analysis.thumb;

final class VectorMoveEncodings {
  static final String ROWS =
      """
      """;

  private VectorMoveEncodings() {}
}
