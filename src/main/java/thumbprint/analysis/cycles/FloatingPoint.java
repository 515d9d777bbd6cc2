package thumbprint.analysis.cycles;

import java.util.Optional;
import thumbprint.analysis.thumb.Kind;
import thumbprint.catalog.CycleTerm;

/** Terms of floating-point operations: kept apart, because their timing is not validated. */
final class FloatingPoint {
  private FloatingPoint() {}

  /** The term of an operation; empty for what is none. */
  static Optional<CycleTerm> term(Kind kind) {
    return Optional.ofNullable(
        switch (kind) {
          case FP_ADD -> CycleTerm.FP_ADD;
          case FP_MULTIPLY -> CycleTerm.FP_MULTIPLY;
          case FP_MULTIPLY_ACCUMULATE -> CycleTerm.FP_MULTIPLY_ACCUMULATE;
          case FP_DIVIDE -> CycleTerm.FP_DIVIDE;
          case FP_SQUARE_ROOT -> CycleTerm.FP_SQUARE_ROOT;
          case FP_CONVERT -> CycleTerm.FP_CONVERT;
          case FP_COMPARE -> CycleTerm.FP_COMPARE;
          case FP_MOVE -> CycleTerm.FP_MOVE;
          case ALU,
              SHIFT,
              BIT_FIELD,
              PARALLEL,
              MULTIPLY,
              MULTIPLY_ACCUMULATE,
              MULTIPLY_LONG,
              DIVIDE,
              LOAD,
              STORE,
              LOAD_MULTIPLE,
              STORE_MULTIPLE,
              BRANCH,
              CALL,
              COMPARE_AND_BRANCH,
              BRANCH_INDIRECT,
              CALL_INDIRECT,
              RETURN,
              TABLE_BRANCH,
              IF_THEN,
              VECTOR,
              VECTOR_LOAD,
              VECTOR_STORE,
              LOOP,
              HINT,
              SYSTEM,
              UNKNOWN ->
              null;
        });
  }

  /** Whether a result right behind it is late on a short pipeline: sums and products. */
  static boolean resultIsLate(Kind kind) {
    return kind == Kind.FP_ADD
        || kind == Kind.FP_MULTIPLY
        || kind == Kind.FP_MULTIPLY_ACCUMULATE
        || kind == Kind.FP_CONVERT;
  }
}
