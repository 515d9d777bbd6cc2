package thumbprint.module.probe;

import java.util.Map;
import java.util.TreeMap;

/**
 * A module of which sections are given in hexadecimal, for proposals that the encoder does not
 * know. Sizes of sections and bodies are worked out; function 0 is exported as {@code run}.
 */
final class RawModule {
  private static final int TYPE = 1;
  private static final int FUNCTION = 3;
  private static final int EXPORT = 7;
  private static final int CODE = 10;

  /** Sections in the order that the format wants: tags lie behind memories, counts before code. */
  private static final int[] ORDER = {1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11};

  private final Map<Integer, ByteCode> sections = new TreeMap<>();
  private final ByteCode bodies = new ByteCode();
  private final ByteCode declarations = new ByteCode();
  private int functions;

  /**
   * @param types the type section, its count included
   */
  RawModule(String types) {
    section(TYPE, types);
    section(EXPORT, "01 03 72 75 6e 00 00");
  }

  RawModule section(int id, String hex) {
    sections.put(id, new ByteCode().hex(hex));
    return this;
  }

  /**
   * @param body instructions without locals, the last {@code end} left out
   */
  RawModule function(int type, String body) {
    functions++;
    declarations.unsigned(type);
    bodies.sized(new ByteCode().raw(0).hex(body).raw(0x0B));
    return this;
  }

  byte[] bytes() {
    sections.put(FUNCTION, new ByteCode().unsigned(functions).bytes(declarations.toBytes()));
    sections.put(CODE, new ByteCode().unsigned(functions).bytes(bodies.toBytes()));
    ByteCode module = new ByteCode().raw(0, 'a', 's', 'm', 1, 0, 0, 0);
    for (int id : ORDER) {
      if (sections.containsKey(id)) {
        module.raw(id).sized(sections.get(id));
      }
    }
    return module.toBytes();
  }
}
