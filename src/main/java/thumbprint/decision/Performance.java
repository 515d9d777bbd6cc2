package thumbprint.decision;

import java.util.List;

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
   * @param sharedErrors sources of its error that other figures have too: such errors move together
   */
  record Known(Interval interval, Basis basis, List<String> evidenceIds, SharedErrors sharedErrors)
      implements Performance {
    public Known {
      evidenceIds = List.copyOf(evidenceIds);
      Checks.require(!evidenceIds.isEmpty(), "a figure needs evidence; missing is Missing");
      if (!sharedErrors.none()) {
        sharedErrors.requireBounds(interval);
      }
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
    return new Known(interval, basis, List.of(evidenceIds), SharedErrors.NONE);
  }

  /** A figure that shares its error with all others of the same key. */
  static Performance sharing(
      String sharedErrorKey, Interval interval, Basis basis, String... evidenceIds) {
    return new Known(
        interval, basis, List.of(evidenceIds), SharedErrors.of(sharedErrorKey, interval));
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
