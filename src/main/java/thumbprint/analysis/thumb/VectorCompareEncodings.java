package thumbprint.analysis.thumb;

final class VectorCompareEncodings {
  static final String ROWS =
      """
      """;

  private VectorCompareEncodings() {}
}
