package thumbprint.module;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Zero-terminated strings of a deck, each once. */
final class StringTable {
  private final Map<String, Integer> offsets = new LinkedHashMap<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Bytes from the start of the table. */
  int offset(String text) {
    return offsets.computeIfAbsent(text, this::append);
  }

  private int append(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "a name in a deck cannot hold a zero byte: \"" + text.replace('\0', '?') + "\"");
    }
    int offset = bytes.size();
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    bytes.write(0);
    return offset;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
