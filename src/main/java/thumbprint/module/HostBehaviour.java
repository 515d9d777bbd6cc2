package thumbprint.module;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an imported function does; numbers and meaning as in {@code docs/driver.md}.
 *
 * <p>The mathematical ones follow the C library on the device and {@link StrictMath} here, which
 * may differ in the last bit; a workload that compares results should not depend on them.
 */
public enum HostBehaviour {
  CONSTANT(1, null),
  COUNTER(2, null),
  ECHO(3, null),
  DISCARD(4, null),
  SUM(5, null),
  SINF(16, "(f)f"),
  COSF(17, "(f)f"),
  POWF(18, "(ff)f"),
  EXPF(19, "(f)f"),
  LOGF(20, "(f)f"),
  LOG10F(21, "(f)f"),
  TANF(22, "(f)f"),
  ROUNDF(23, "(f)f"),
  FLOORF(24, "(f)f"),
  SQRTF(25, "(f)f"),
  SIN(32, "(F)F"),
  COS(33, "(F)F"),
  POW(34, "(FF)F"),
  EXP(35, "(F)F"),
  LOG(36, "(F)F");

  private final int number;
  private final Signature onlySignature;

  HostBehaviour(int number, String onlySignature) {
    this.number = number;
    this.onlySignature = onlySignature == null ? null : Signature.parse(onlySignature);
  }

  public int number() {
    return number;
  }

  /** As catalog files write it. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a function of this signature can behave so. */
  public boolean accepts(Signature signature) {
    List<ValueType> parameters = signature.parameters();
    List<ValueType> results = signature.results();
    return switch (this) {
      case CONSTANT -> results.size() == 1;
      case COUNTER -> results.equals(List.of(ValueType.I32));
      case ECHO ->
          results.size() == 1
              && !parameters.isEmpty()
              && parameters.getFirst() == results.getFirst();
      case DISCARD -> results.isEmpty();
      case SUM ->
          results.size() == 1
              && !parameters.isEmpty()
              && parameters.stream().allMatch(results.getFirst()::equals);
      case SINF,
          COSF,
          POWF,
          EXPF,
          LOGF,
          LOG10F,
          TANF,
          ROUNDF,
          FLOORF,
          SQRTF,
          SIN,
          COS,
          POW,
          EXP,
          LOG ->
          signature.equals(onlySignature);
    };
  }

  /**
   * What {@code fit} gives a module that names no behaviour: the math function of that name, with
   * or without the underscore that compilers put before it; otherwise nothing.
   */
  public static Optional<HostBehaviour> byName(String field, Signature signature) {
    String plain = field.startsWith("_") ? field.substring(1) : field;
    return Arrays.stream(values())
        .filter(behaviour -> behaviour.onlySignature != null)
        .filter(behaviour -> behaviour.id().equals(plain) && behaviour.accepts(signature))
        .findFirst();
  }

  /**
   * @throws IllegalArgumentException for another name, with the known ones
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static HostBehaviour parse(String id) {
    return Arrays.stream(values())
        .filter(behaviour -> behaviour.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown behaviour \"" + id + "\" (known: " + known() + ")"));
  }

  private static String known() {
    return Arrays.stream(values()).map(HostBehaviour::id).collect(Collectors.joining(", "));
  }
}
