package thumbprint.module;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays a deck out: header, entries, then imports, scripts, artifacts, strings and data, each on a
 * multiple of 16.
 */
final class DeckWriter {
  private static final int MAGIC = 0x4B44_5054;
  private static final int VERSION = 1;
  private static final int HEADER_WORDS = 8;
  private static final int ENTRY_WORDS = 8;
  private static final int IMPORT_WORDS = 4;

  private final Deck deck;
  private final StringTable strings = new StringTable();
  private final List<Section> sections = new ArrayList<>();
  private final Map<String, Integer> artifacts = new HashMap<>();
  private int end;

  DeckWriter(Deck deck) {
    this.deck = deck;
  }

  private record Section(int offset, byte[] bytes) {}

  byte[] write() {
    int[] words = new int[HEADER_WORDS + ENTRY_WORDS * deck.entries().size()];
    end = words.length * Integer.BYTES;
    for (int i = 0; i < deck.entries().size(); i++) {
      entry(deck.entries().get(i), words, HEADER_WORDS + ENTRY_WORDS * i);
    }
    byte[] stringBytes = strings.bytes();
    int stringsOffset = place(stringBytes);
    int deckBytes = aligned(end);
    int[] header = {
      MAGIC,
      VERSION,
      deckBytes,
      deck.entries().size(),
      (int) deck.heapLimitBytes(),
      stringsOffset,
      stringBytes.length,
      0
    };
    System.arraycopy(header, 0, words, 0, HEADER_WORDS);
    ByteBuffer buffer = ByteBuffer.allocate(deckBytes);
    buffer.put(littleEndian(words));
    sections.forEach(section -> buffer.put(section.offset(), section.bytes()));
    return buffer.array();
  }

  private void entry(Deck.Entry entry, int[] words, int at) {
    byte[] artifact = entry.artifact();
    int imports = place(littleEndian(imports(entry.imports())));
    int[] script = new ScriptWords(entry.script(), strings, this::place).words();
    int scriptOffset = place(littleEndian(script));
    int artifactOffset = artifact.length == 0 ? 0 : placeOnce(entry.artifactBase64(), artifact);
    int[] line = {
      artifactOffset,
      artifact.length,
      imports,
      entry.imports().size(),
      scriptOffset,
      script.length,
      0,
      0
    };
    System.arraycopy(line, 0, words, at, ENTRY_WORDS);
  }

  private int[] imports(List<HostImport> imports) {
    int[] words = new int[IMPORT_WORDS * imports.size()];
    int at = 0;
    for (HostImport one : imports) {
      words[at++] = strings.offset(one.module());
      words[at++] = strings.offset(one.field());
      words[at++] = one.behaviour().number();
      words[at++] = strings.offset(one.signature().text());
    }
    return words;
  }

  /** Entries that play the same module share its bytes. */
  private int placeOnce(String base64, byte[] artifact) {
    return artifacts.computeIfAbsent(base64, text -> place(artifact));
  }

  private int place(byte[] bytes) {
    int offset = aligned(end);
    sections.add(new Section(offset, bytes));
    end = offset + bytes.length;
    return offset;
  }

  private static int aligned(int offset) {
    return (offset + 15) & -16;
  }

  private static byte[] littleEndian(int[] words) {
    ByteBuffer bytes =
        ByteBuffer.allocate(words.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int word : words) {
      bytes.putInt(word);
    }
    return bytes.array();
  }
}
