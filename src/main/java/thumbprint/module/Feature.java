package thumbprint.module;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import run.endive.wasm.types.OpCode;

/** What a module uses that an engine may lack or that costs on a small processor. */
public enum Feature {
  SATURATING_FLOAT_TO_INT,
  SIGN_EXTENSION,
  BULK_MEMORY,
  MULTI_VALUE,
  MULTI_MEMORY,
  REFERENCE_TYPES,
  SIMD,
  TAIL_CALL,
  THREADS,
  EXCEPTIONS,
  GARBAGE_COLLECTION,
  MEMORY_GROW,
  MEMORY_SIZE,
  INDIRECT_CALL,
  I64,
  F64;

  /** Each opcode is classified once; modules have thousands of instructions. */
  private static final Map<OpCode, Feature> BY_OPCODE = new EnumMap<>(OpCode.class);

  static {
    for (OpCode opcode : OpCode.values()) {
      Feature feature = featureOf(opcode);
      if (feature != null) {
        BY_OPCODE.put(opcode, feature);
      }
    }
  }

  /** As messages and catalog files write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The feature that an instruction belongs to, or null for those of every 32-bit program. */
  static Feature of(OpCode opcode) {
    return BY_OPCODE.get(opcode);
  }

  private static Feature featureOf(OpCode opcode) {
    String name = opcode.name();
    if (name.contains("TRUNC_SAT_")) {
      return SATURATING_FLOAT_TO_INT;
    }
    if (name.matches("I(32|64)_EXTEND_(8|16|32)_S")) {
      return SIGN_EXTENSION;
    }
    if (name.contains("ATOMIC")) {
      return THREADS;
    }
    if (name.matches("(V128|[IF][0-9]+[xX][0-9]+)_.*")) {
      return SIMD;
    }
    return switch (opcode) {
      case MEMORY_INIT, MEMORY_COPY, MEMORY_FILL, DATA_DROP, TABLE_INIT, TABLE_COPY, ELEM_DROP ->
          BULK_MEMORY;
      case TABLE_GET,
          TABLE_SET,
          TABLE_GROW,
          TABLE_SIZE,
          TABLE_FILL,
          REF_NULL,
          REF_IS_NULL,
          REF_FUNC,
          SELECT_T ->
          REFERENCE_TYPES;
      case RETURN_CALL, RETURN_CALL_INDIRECT, RETURN_CALL_REF -> TAIL_CALL;
      case THROW, THROW_REF, TRY_TABLE -> EXCEPTIONS;
      case MEMORY_GROW -> MEMORY_GROW;
      case MEMORY_SIZE -> MEMORY_SIZE;
      case CALL_INDIRECT -> INDIRECT_CALL;
      default -> wide(name);
    };
  }

  private static Feature wide(String name) {
    if (name.matches("(STRUCT|ARRAY|I31|REF|CAST|BR_ON|ANY|EXTERN)_.*|CALL_REF")) {
      return GARBAGE_COLLECTION;
    }
    if (name.contains("F64")) {
      return F64;
    }
    return name.contains("I64") ? I64 : null;
  }
}
