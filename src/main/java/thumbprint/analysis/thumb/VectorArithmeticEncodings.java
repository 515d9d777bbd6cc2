package thumbprint.analysis.thumb;

final class VectorArithmeticEncodings {
  static final String ROWS =
      """
      """;

  private VectorArithmeticEncodings() {}
}
