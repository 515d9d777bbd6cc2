package thumbprint.decision;

import java.util.List;
import java.util.Optional;

/** How an alternative does by one metric. */
public sealed interface Performance {
  /** Where a figure comes from. */
  enum Basis {
    MEASURED,
    ESTIMATED,
    PUBLISHED,
    ASSESSED
  }

  /**
   * A figure with its evidence.
   *
   * @param interval in the metric's unit
   * @param evidenceIds what it rests on; a figure without evidence is not allowed
   * @param sharedErrorKey names the source of its error where several figures share it ({@code
   *     cycles:cortex-m7}): such errors move together
   */
  record Known(
      Interval interval, Basis basis, List<String> evidenceIds, Optional<String> sharedErrorKey)
      implements Performance {
    public Known {
      evidenceIds = List.copyOf(evidenceIds);
      Checks.require(!evidenceIds.isEmpty(), "a figure needs evidence; missing is Missing");
      sharedErrorKey.ifPresent(key -> Checks.text(key, "sharedErrorKey"));
    }
  }

  /** No figure; the whole scale is possible. */
  record Missing(String reason) implements Performance {
    public Missing {
      Checks.text(reason, "reason why a figure is missing");
    }
  }

  /** A figure whose error is its own. */
  static Performance known(Interval interval, Basis basis, String... evidenceIds) {
    return new Known(interval, basis, List.of(evidenceIds), Optional.empty());
  }

  /** A figure that shares its error with all others of the same key. */
  static Performance sharing(
      String sharedErrorKey, Interval interval, Basis basis, String... evidenceIds) {
    return new Known(interval, basis, List.of(evidenceIds), Optional.of(sharedErrorKey));
  }

  /** No figure, and why. */
  static Performance missing(String reason) {
    return new Missing(reason);
  }

  /** What it rests on; nothing where it is missing. */
  default List<String> evidence() {
    return switch (this) {
      case Known known -> known.evidenceIds();
      case Missing missing -> List.of();
    };
  }
}
