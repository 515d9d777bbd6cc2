package thumbprint.analysis.thumb;

final class CoprocessorEncodings {
  static final String ROWS =
      """
      """;

  private CoprocessorEncodings() {}
}
