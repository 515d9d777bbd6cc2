package thumbprint.module;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * An argument of a flat script: a constant, or the first result of an earlier operation plus an
 * offset.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "argument")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Argument.Constant.class, name = "constant"),
  @JsonSubTypes.Type(value = Argument.Earlier.class, name = "earlier")
})
public sealed interface Argument {
  /** A value that is known beforehand. */
  record Constant(Value value) implements Argument {}

  /**
   * The first result of an earlier operation plus a signed offset; always an i32.
   *
   * @param operation number of the earlier operation
   */
  record Earlier(int operation, int offset) implements Argument {}

  /** The type that the argument has when it is passed. */
  default ValueType type() {
    return switch (this) {
      case Constant constant -> constant.value().type();
      case Earlier earlier -> ValueType.I32;
    };
  }
}
