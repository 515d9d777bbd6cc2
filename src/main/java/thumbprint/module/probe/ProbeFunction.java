package thumbprint.module.probe;

import java.util.List;
import java.util.Set;
import thumbprint.module.Signature;
import thumbprint.module.Value;
import thumbprint.module.ValueType;

/**
 * An exported function of a probe and the calls of it.
 *
 * @param locals beyond the parameters
 * @param needs what it wants of its module
 * @param code its instructions, without the last {@code end}
 * @param calls arguments of each call, in order; all on one instance
 */
record ProbeFunction(
    String export,
    Signature signature,
    List<ValueType> locals,
    Set<Need> needs,
    Code code,
    List<List<Value>> calls) {
  /** What a module has for those that need it; {@link ProbeModule} says what it is. */
  enum Need {
    MEMORY,
    TABLE,
    GLOBALS,
    PASSIVE_DATA,
    PASSIVE_ELEMENTS,
    /** The calls write memory, so it is read after each. */
    READ_AFTER
  }

  /** Writes instructions. */
  interface Code {
    /**
     * @param types gives the index of a function type, for calls by table and blocks
     */
    void write(ByteCode out, Types types);
  }

  /** Indexes of function types. */
  interface Types {
    int index(Signature signature);
  }

  ProbeFunction {
    locals = List.copyOf(locals);
    needs = Set.copyOf(needs);
    calls = List.copyOf(calls);
  }

  /** A function that needs nothing. */
  static ProbeFunction of(String export, String signature, Code code, List<List<Value>> calls) {
    return new ProbeFunction(export, Signature.parse(signature), List.of(), Set.of(), code, calls);
  }

  ProbeFunction needing(Need... wanted) {
    return new ProbeFunction(export, signature, locals, Set.of(wanted), code, calls);
  }

  ProbeFunction withLocals(ValueType... more) {
    return new ProbeFunction(export, signature, List.of(more), needs, code, calls);
  }
}
