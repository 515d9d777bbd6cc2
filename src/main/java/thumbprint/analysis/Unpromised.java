package thumbprint.analysis;

import java.util.Optional;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.Guarantees.Guarantee;
import thumbprint.catalog.Guarantees.State;
import thumbprint.module.Agreement;
import thumbprint.module.TrapKind;

/** Tells a missing trap that a variant never promised from a wrong result. */
public final class Unpromised {
  private static final String TRAP = "trap";

  private Unpromised() {}

  /**
   * The promise that the first difference of a cell asks for and the variant does not make. Only
   * the first is known: what came after a missing trap is not looked at.
   */
  public static Optional<Guarantee> by(CellFindings cell, Guarantees guarantees) {
    if (!(cell.agreement() instanceof Agreement.Differs differs) || !differs.what().equals(TRAP)) {
      return Optional.empty();
    }
    return kind(differs.expected())
        .flatMap(Unpromised::promise)
        .filter(promise -> guarantees.state(promise) == State.UNCHECKED);
  }

  private static Optional<TrapKind> kind(String expected) {
    for (TrapKind kind : TrapKind.values()) {
      if (expected.equals(kind.id()) || expected.equals(TRAP + " " + kind.id())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static Optional<Guarantee> promise(TrapKind kind) {
    return switch (kind) {
      case OUT_OF_BOUNDS -> Optional.of(Guarantee.MEMORY_BOUNDS);
      case STACK_OVERFLOW, EXHAUSTED -> Optional.of(Guarantee.STACK_OVERFLOW);
      case UNREACHABLE,
          DIVIDE_BY_ZERO,
          INTEGER_OVERFLOW,
          INVALID_CONVERSION,
          INDIRECT_CALL,
          HOST,
          OTHER ->
          Optional.empty();
    };
  }
}
