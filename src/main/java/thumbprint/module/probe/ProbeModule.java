package thumbprint.module.probe;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import thumbprint.module.Signature;
import thumbprint.module.Value;
import thumbprint.module.ValueType;

/**
 * Encodes functions as a module, with no more around them than they need.
 *
 * <p>Memory: one page, three at most; a pattern of {@link #PATTERN_BYTES} bytes at its start, where
 * it ends, and as passive segment 2. Table: eight entries, the first four filled with functions 0
 * to 3. Globals 0 to 3: mutable, one of each type.
 */
final class ProbeModule {
  static final int PAGE = 65_536;
  static final int PATTERN_BYTES = 16;

  /** Index of the passive data segment. */
  static final int PASSIVE_DATA = 2;

  /** Index of the passive element segment: functions 1 and 0. */
  static final int PASSIVE_ELEMENTS = 1;

  /** What the globals hold at first. */
  static final List<Value> GLOBALS =
      List.of(Value.i32(-7), Value.i64(0x0123_4567_89AB_CDEFL), Value.f32(1.5f), Value.f64(-2.25));

  private final List<ProbeFunction> functions;
  private final List<ProbeFunction> all = new ArrayList<>();
  private final Set<ProbeFunction.Need> needs = EnumSet.noneOf(ProbeFunction.Need.class);
  private final List<Signature> types = new ArrayList<>();
  private final ByteCode module = new ByteCode().raw(0, 'a', 's', 'm', 1, 0, 0, 0);

  private ProbeModule(List<ProbeFunction> functions) {
    this.functions = functions;
    functions.forEach(f -> needs.addAll(f.needs()));
    if (has(ProbeFunction.Need.TABLE)) {
      all.addAll(SUPPORT);
    }
    all.addAll(functions);
  }

  static byte[] of(List<ProbeFunction> functions) {
    return new ProbeModule(functions).encode();
  }

  /** Functions 0 to 3 where there is a table: two of one type, and others. */
  private static final List<ProbeFunction> SUPPORT =
      List.of(
          support("()i", (out, t) -> out.i32(1000)),
          support("()i", (out, t) -> out.i32(1001)),
          support("(I)I", (out, t) -> out.localGet(0)),
          support(
              "(iIfF)F",
              (out, t) ->
                  out.localGet(0)
                      .raw(0xB7) // f64.convert_i32_s
                      .localGet(1)
                      .raw(0xB9, 0xA0) // f64.convert_i64_s, f64.add
                      .localGet(2)
                      .raw(0xBB, 0xA0) // f64.promote_f32, f64.add
                      .localGet(3)
                      .raw(0xA0)));

  private static ProbeFunction support(String signature, ProbeFunction.Code code) {
    return ProbeFunction.of("", signature, code, List.of());
  }

  private boolean has(ProbeFunction.Need need) {
    return needs.contains(need);
  }

  private byte[] encode() {
    ByteCode bodies = bodies();
    section(1, types());
    section(3, declarations());
    if (has(ProbeFunction.Need.TABLE)) {
      section(4, new ByteCode().raw(1, 0x70, 1, 8, 8));
    }
    if (has(ProbeFunction.Need.MEMORY)) {
      section(5, new ByteCode().raw(1, 1, 1, 3));
    }
    if (has(ProbeFunction.Need.GLOBALS)) {
      section(6, globals());
    }
    section(7, exports());
    if (has(ProbeFunction.Need.TABLE)) {
      section(9, elements());
    }
    if (has(ProbeFunction.Need.PASSIVE_DATA)) {
      section(12, new ByteCode().unsigned(segments()));
    }
    section(10, bodies);
    if (has(ProbeFunction.Need.MEMORY)) {
      section(11, data());
    }
    return module.toBytes();
  }

  private void section(int id, ByteCode content) {
    module.raw(id).sized(content);
  }

  private int type(Signature signature) {
    if (!types.contains(signature)) {
      types.add(signature);
    }
    return types.indexOf(signature);
  }

  /** Bodies come first, since they may name types that no function has. */
  private ByteCode bodies() {
    all.forEach(f -> type(f.signature()));
    ByteCode bodies = new ByteCode().unsigned(all.size());
    for (ProbeFunction function : all) {
      ByteCode body = new ByteCode().unsigned(function.locals().size());
      function.locals().forEach(local -> body.unsigned(1).type(local));
      function.code().write(body, this::type);
      bodies.sized(body.raw(0x0B));
    }
    return bodies;
  }

  private ByteCode types() {
    ByteCode section = new ByteCode().unsigned(types.size());
    for (Signature type : types) {
      section.raw(0x60);
      vector(section, type.parameters());
      vector(section, type.results());
    }
    return section;
  }

  private static void vector(ByteCode out, List<ValueType> types) {
    out.unsigned(types.size());
    types.forEach(out::type);
  }

  private ByteCode declarations() {
    ByteCode section = new ByteCode().unsigned(all.size());
    all.forEach(function -> section.unsigned(type(function.signature())));
    return section;
  }

  private static ByteCode globals() {
    ByteCode section = new ByteCode().unsigned(GLOBALS.size());
    GLOBALS.forEach(value -> section.type(value.type()).raw(1).constant(value).raw(0x0B));
    return section;
  }

  private ByteCode exports() {
    boolean memory = has(ProbeFunction.Need.MEMORY);
    ByteCode section = new ByteCode().unsigned(functions.size() + (memory ? 1 : 0));
    int index = all.size() - functions.size();
    for (ProbeFunction function : functions) {
      section.name(function.export()).raw(0).unsigned(index++);
    }
    return memory ? section.name("memory").raw(2, 0) : section;
  }

  private ByteCode elements() {
    boolean passive = has(ProbeFunction.Need.PASSIVE_ELEMENTS);
    ByteCode section = new ByteCode().unsigned(passive ? 2 : 1);
    section.raw(0).i32(0).raw(0x0B, 4, 0, 1, 2, 3);
    return passive ? section.raw(1, 0, 2, 1, 0) : section;
  }

  private int segments() {
    return has(ProbeFunction.Need.PASSIVE_DATA) ? 3 : 2;
  }

  private ByteCode data() {
    ByteCode section = new ByteCode().unsigned(segments());
    section.raw(0).i32(0).raw(0x0B).sized(pattern());
    section.raw(0).i32(PAGE - PATTERN_BYTES).raw(0x0B).sized(pattern());
    return has(ProbeFunction.Need.PASSIVE_DATA) ? section.raw(1).sized(pattern()) : section;
  }

  /** Bytes with and without their sign bit. */
  private static ByteCode pattern() {
    ByteCode bytes = new ByteCode();
    for (int i = 0; i < PATTERN_BYTES; i++) {
      bytes.raw(0x81 + 37 * i & 0xFF);
    }
    return bytes;
  }
}
