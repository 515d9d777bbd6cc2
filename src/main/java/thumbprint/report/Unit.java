package thumbprint.report;

/** How figures of a unit are written: what they are multiplied by and what stands behind them. */
enum Unit {
  KIB("KiB", 1.0 / 1024, "bytes"),
  PERCENT("%", 100, "as a share of 1"),
  TIMES("×", 1, "times"),
  MICROJOULE("µJ", 1, "microjoule"),
  PLAIN("", 1, "");

  private final String sign;
  private final double factor;
  private final String exactWords;

  Unit(String sign, double factor, String exactWords) {
    this.sign = sign;
    this.factor = factor;
    this.exactWords = exactWords;
  }

  /** From the unit that a figure of the analysis carries. */
  static Unit of(String unit) {
    return switch (unit) {
      case "B", "bytes" -> KIB;
      case "of the block", "share" -> PERCENT;
      case "ratio", "times native" -> TIMES;
      case "microjoule" -> MICROJOULE;
      case null, default -> PLAIN;
    };
  }

  String sign() {
    return sign;
  }

  double factor() {
    return factor;
  }

  /** Unit of the exact figure in the pop-up; {@code own} where it is written as it is. */
  String exactUnit(String own) {
    return exactWords.isEmpty() ? own : exactWords;
  }
}
