package thumbprint.analysis.thumb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import thumbprint.TestLaboratory;
import thumbprint.build.Command;

/** What the cross binutils' disassembler says. */
final class Objdump {
  /**
   * An instruction as it prints it.
   *
   * @param operands what follows the mnemonic, with comments
   */
  record Line(long at, byte[] code, String mnemonic, String operands) {
    /** Where it says that a direct branch goes. */
    OptionalLong target() {
      Matcher target = TARGET.matcher(operands);
      return target.find()
          ? OptionalLong.of(Long.parseLong(target.group(1), 16))
          : OptionalLong.empty();
    }
  }

  /** Lines with nothing between them, so that IT blocks are whole. */
  record Section(List<Line> lines) {
    long start() {
      return lines.getFirst().at();
    }

    byte[] code() {
      ByteBuffer code = ByteBuffer.allocate(lines.stream().mapToInt(l -> l.code().length).sum());
      lines.forEach(l -> code.put(l.code()));
      return code.array();
    }
  }

  private static final Pattern LINE =
      Pattern.compile(
          "\\s*([0-9a-f]+):\\t((?:[0-9a-f]{4} ?)+|[0-9a-f]{8} ?)\\s*\\t?(\\S*)\\t?(.*)");
  private static final Pattern TARGET =
      Pattern.compile("(?:^|, )(?:0x(?=[0-9a-f]+$))?([0-9a-f]+)(?: <|$)");

  private Objdump() {}

  /** The code of an image or object file, without the data in it. */
  static List<Section> ofFile(Path elf, String... options) {
    return read(
        run(
            Stream.concat(Stream.of("-d", elf.toString()), Arrays.stream(options))
                .toArray(String[]::new)));
  }

  /**
   * A blob from address 0.
   *
   * @param machine as its {@code -m} wants it: {@code armv8.1-m.main}
   */
  static List<Line> ofBlob(byte[] blob, String machine) {
    try {
      Path file = Files.createTempFile("blob", ".bin");
      try {
        Files.write(file, blob);
        String text =
            run("-D", "-z", "-b", "binary", "-m", machine, "-M", "force-thumb", file.toString());
        return read(text).stream().flatMap(s -> s.lines().stream()).toList();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(String... arguments) {
    String program =
        TestLaboratory.LABORATORY
            .toolbox()
            .require("objcopy")
            .path()
            .resolveSibling("arm-none-eabi-objdump")
            .toString();
    List<String> words = Stream.concat(Stream.of(program), Arrays.stream(arguments)).toList();
    Command.Result result = Command.of(Path.of("."), words).run();
    if (!result.succeeded()) {
      throw new IllegalStateException(words + ": " + result.stderrText());
    }
    return result.stdoutText();
  }

  private static List<Section> read(String text) {
    List<Section> sections = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (String row : text.lines().toList()) {
      Matcher line = LINE.matcher(row);
      boolean code = line.matches() && !line.group(3).matches("\\.(word|short|byte)");
      if (!code && !lines.isEmpty()) {
        sections.add(new Section(List.copyOf(lines)));
        lines.clear();
      }
      if (code) {
        lines.add(
            new Line(
                Long.parseLong(line.group(1), 16),
                bytes(line.group(2)),
                line.group(3),
                line.group(4)));
      }
    }
    if (!lines.isEmpty()) {
      sections.add(new Section(List.copyOf(lines)));
    }
    return sections;
  }

  private static byte[] bytes(String halfwords) {
    String[] words = halfwords.trim().split(" ");
    ByteBuffer buffer = ByteBuffer.allocate(2 * words.length).order(ByteOrder.LITTLE_ENDIAN);
    for (String word : words) {
      buffer.putShort((short) Integer.parseInt(word, 16));
    }
    return buffer.array();
  }
}
