package thumbprint.analysis.thumb;

final class VectorShiftEncodings {
  static final String ROWS =
      """
      """;

  private VectorShiftEncodings() {}
}
