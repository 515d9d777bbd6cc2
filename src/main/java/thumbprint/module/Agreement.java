package thumbprint.module;

import java.util.List;

/** Whether a run gave what the reference gave. Derived on demand, never stored. */
public sealed interface Agreement {
  /**
   * Everything is equal, NaNs by class and traps by kind.
   *
   * @param notes what was let pass, such as an engine that does not tell trap kinds apart
   */
  record Equal(List<String> notes) implements Agreement {
    public Equal {
      notes = List.copyOf(notes);
    }
  }

  /**
   * The first difference.
   *
   * @param what result, trap or region
   * @param where operation number, and name and element of a region
   */
  record Differs(String what, String where, String expected, String actual) implements Agreement {}

  /** There is nothing to compare. */
  record None(String reason) implements Agreement {}

  /**
   * Compares bit for bit. The specification leaves payloads of NaNs open, so they are compared by
   * class: where the reference has a canonical NaN, it must be one; where it has another quiet one,
   * any quiet one will do.
   */
  static Agreement compare(Observation expected, Observation actual) {
    return new Comparison(expected, actual).agreement();
  }

  /** One word for tables: equal, differs or none. */
  default String label() {
    return switch (this) {
      case Equal equal -> "equal";
      case Differs differs -> "differs";
      case None none -> "none";
    };
  }

  /** A sentence for people; empty when equal without notes. */
  default String detail() {
    return switch (this) {
      case Equal equal -> String.join("; ", equal.notes());
      case Differs differs ->
          differs.what()
              + " at "
              + differs.where()
              + ": expected "
              + differs.expected()
              + ", got "
              + differs.actual();
      case None none -> none.reason();
    };
  }
}
