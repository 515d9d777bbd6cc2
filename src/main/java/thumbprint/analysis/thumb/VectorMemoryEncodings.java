package thumbprint.analysis.thumb;

final class VectorMemoryEncodings {
  static final String ROWS =
      """
      """;

  private VectorMemoryEncodings() {}
}
