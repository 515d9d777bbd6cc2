package thumbprint.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import thumbprint.decision.Performance;

/** Where a figure or a statement comes from, as a reader sees it beside. */
public enum Mark {
  /** Of this experiment, or seen by this lab in another trial that the statement names. */
  MEASURED("●", "measured"),
  DERIVED("ƒ", "derived from measured figures"),
  PUBLISHED("○", "published"),
  ASSESSED("◇", "assessed");

  private final String sign;
  private final String words;

  Mark(String sign, String words) {
    this.sign = sign;
    this.words = words;
  }

  /** Name of its style. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String sign() {
    return sign;
  }

  public String words() {
    return words;
  }

  /** All signs with their words. */
  public static String legend() {
    return Arrays.stream(values())
        .map(m -> m.sign + " " + m.words)
        .collect(Collectors.joining(", "));
  }

  static Mark of(Performance.Basis basis) {
    return switch (basis) {
      case MEASURED -> MEASURED;
      case ESTIMATED -> DERIVED;
      case PUBLISHED -> PUBLISHED;
      case ASSESSED -> ASSESSED;
    };
  }

  /** Of a figure; none where it is missing. */
  static Optional<Mark> of(Performance performance) {
    return switch (performance) {
      case Performance.Known known -> Optional.of(of(known.basis()));
      case Performance.Missing missing -> Optional.empty();
    };
  }
}
