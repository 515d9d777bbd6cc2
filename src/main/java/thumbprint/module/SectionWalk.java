package thumbprint.module;

/** Walks the sections of a file, so that damage is reported with the offset where it shows. */
final class SectionWalk {
  private static final byte[] HEADER = {0, 'a', 's', 'm', 1, 0, 0, 0};
  private static final String[] NAMES = {
    "custom",
    "type",
    "import",
    "function",
    "table",
    "memory",
    "global",
    "export",
    "start",
    "element",
    "code",
    "data",
    "data count",
    "tag"
  };

  private final byte[] bytes;
  private final String shownAs;
  private int at;

  SectionWalk(byte[] bytes, String shownAs) {
    this.bytes = bytes;
    this.shownAs = shownAs;
  }

  /**
   * @throws ModuleException if the header is not WebAssembly's or a section ends outside the file
   */
  void check() {
    header();
    while (at < bytes.length) {
      int start = at;
      int id = bytes[at++] & 0xFF;
      if (id >= NAMES.length) {
        throw new ModuleException(
            ModuleException.Kind.INVALID,
            "unknown section " + id,
            where(start),
            "compile the module again: the file is damaged");
      }
      long length = length(id);
      if (length > bytes.length - at) {
        throw truncated(
            "the "
                + NAMES[id]
                + " section says it has "
                + length
                + " bytes, but the file ends after "
                + (bytes.length - at));
      }
      at += (int) length;
    }
  }

  private void header() {
    for (int i = 0; i < HEADER.length; i++) {
      if (i >= bytes.length) {
        throw truncated("the file has only " + bytes.length + " bytes");
      }
      if (bytes[i] != HEADER[i]) {
        String what =
            i < 4
                ? "not WebAssembly: it does not start with \\0asm"
                : "not version 1 of WebAssembly's binary format";
        throw new ModuleException(
            ModuleException.Kind.NOT_WASM,
            what,
            where(i),
            "give a .wasm file; `wat2wasm` makes one of text, a component needs its core module");
      }
    }
    at = HEADER.length;
  }

  private long length(int section) {
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      if (at >= bytes.length) {
        throw truncated("the file ends within the length of the " + NAMES[section] + " section");
      }
      int one = bytes[at++] & 0xFF;
      value |= (long) (one & 0x7F) << shift;
      if (one < 0x80) {
        return value;
      }
    }
    throw new ModuleException(
        ModuleException.Kind.INVALID,
        "the length of the " + NAMES[section] + " section is no number",
        where(at),
        "compile the module again: the file is damaged");
  }

  private ModuleException truncated(String what) {
    return new ModuleException(
        ModuleException.Kind.TRUNCATED,
        "truncated: " + what,
        where(at),
        "copy or compile the module again");
  }

  private String where(int offset) {
    return shownAs + ": offset " + offset;
  }
}
