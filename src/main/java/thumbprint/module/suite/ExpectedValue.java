package thumbprint.module.suite;

import thumbprint.module.Value;
import thumbprint.module.ValueType;

/** What a result of a call must be. */
public sealed interface ExpectedValue {
  /** Whether {@code actual} is what was wanted. */
  boolean accepts(Value actual);

  /** As messages show it. */
  String shown();

  /** Exactly these bits. */
  record Bits(Value value) implements ExpectedValue {
    @Override
    public boolean accepts(Value actual) {
      return value.equals(actual);
    }

    @Override
    public String shown() {
      return value.text();
    }
  }

  /** A NaN whose payload is the highest bit alone, of either sign. */
  record CanonicalNan(ValueType type) implements ExpectedValue {
    @Override
    public boolean accepts(Value actual) {
      return actual.type() == type && NanBits.of(type).isCanonical(actual.bits());
    }

    @Override
    public String shown() {
      return type.id() + ":nan:canonical";
    }
  }

  /** Any NaN whose highest payload bit is set, of either sign. */
  record ArithmeticNan(ValueType type) implements ExpectedValue {
    @Override
    public boolean accepts(Value actual) {
      return actual.type() == type && NanBits.of(type).isArithmetic(actual.bits());
    }

    @Override
    public String shown() {
      return type.id() + ":nan:arithmetic";
    }
  }
}
