package thumbprint.report;

import thumbprint.decision.Performance;

/** Where a figure comes from, as a reader sees it beside the figure. */
public enum Mark {
  MEASURED("●", "measured"),
  DERIVED("ƒ", "derived from measured figures"),
  PUBLISHED("○", "published"),
  ASSESSED("", "assessed");

  private final String sign;
  private final String words;

  Mark(String sign, String words) {
    this.sign = sign;
    this.words = words;
  }

  /** Name of its style. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public String sign() {
    return sign;
  }

  public String words() {
    return words;
  }

  static Mark of(Performance.Basis basis) {
    return switch (basis) {
      case MEASURED -> MEASURED;
      case ESTIMATED -> DERIVED;
      case PUBLISHED -> PUBLISHED;
      case ASSESSED -> ASSESSED;
    };
  }
}
