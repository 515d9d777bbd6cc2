package thumbprint.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the GNU linker kept, from its map file: one entry per input section with a size.
 *
 * @param sections in the order of the map
 */
public record LinkMap(List<Section> sections) {
  /**
   * An input section in the image.
   *
   * @param output the output section, e.g. {@code .text}
   * @param input its name in the object, e.g. {@code .text.m3_Call}
   * @param bytes its size, without fill
   * @param object path of the object; {@code lib.a(member.o)} for a library
   */
  public record Section(String output, String input, long bytes, String object) {
    /** What stands between a library and its member. */
    private static final String MEMBER = ".a(";

    /** Whether it is of a library's or archive's member. */
    public boolean isOfLibrary() {
      return object.endsWith(")") && object.contains(MEMBER);
    }

    /** The file that was on the linker's command line: the object, or the whole library. */
    public Path file() {
      return Path.of(isOfLibrary() ? object.substring(0, object.indexOf(MEMBER) + 2) : object);
    }
  }

  private static final Pattern OUTPUT =
      Pattern.compile("^(\\.[^ ]+)(?: +0x([0-9a-f]+) +0x([0-9a-f]+).*)?$");
  private static final Pattern INPUT =
      Pattern.compile("^ ([.A-Z*][^ ]*) +0x([0-9a-f]+) +0x([0-9a-f]+) (.*)$");
  private static final Pattern INPUT_NAME = Pattern.compile("^ ([.A-Z*][^ ]+)$");
  private static final Pattern INPUT_REST =
      Pattern.compile("^ +0x([0-9a-f]+) +0x([0-9a-f]+) (.+)$");
  private static final String START = "Linker script and memory map";

  public LinkMap {
    sections = List.copyOf(sections);
  }

  /**
   * Parses GNU ld's {@code -Map} output; sections that were discarded are not in its memory map.
   */
  public static LinkMap parse(String text) {
    Reader reader = new Reader();
    text.substring(Math.max(text.indexOf(START), 0)).lines().forEach(reader::line);
    reader.closeOutput();
    return new LinkMap(reader.sections);
  }

  /**
   * Where strings are merged, ld lists input sections with more than it kept: what overlaps with
   * the next one, or lies behind the end of the output section, is not there.
   */
  private static final class Reader {
    private final List<Section> sections = new ArrayList<>();
    private String output = "";
    private long outputEnd = Long.MAX_VALUE;
    private String pending;
    private long end;

    void line(String line) {
      Matcher whole = INPUT.matcher(line);
      Matcher rest = INPUT_REST.matcher(line);
      Matcher name = INPUT_NAME.matcher(line);
      Matcher out = OUTPUT.matcher(line);
      if (whole.matches()) {
        add(whole.group(1), whole.group(2), whole.group(3), whole.group(4));
      } else if (pending != null && rest.matches()) {
        add(pending, rest.group(1), rest.group(2), rest.group(3));
      } else if (name.matches()) {
        pending = name.group(1);
      } else if (out.matches()) {
        open(out);
      }
    }

    private void open(Matcher out) {
      closeOutput();
      output = out.group(1);
      outputEnd =
          out.group(2) == null ? Long.MAX_VALUE : number(out.group(2)) + number(out.group(3));
      pending = null;
    }

    void closeOutput() {
      cut(end - outputEnd);
      end = 0;
    }

    private void add(String input, String address, String bytes, String object) {
      pending = null;
      if (number(bytes) > 0) {
        cut(end - number(address));
        sections.add(new Section(output, input, number(bytes), object.strip()));
        end = number(address) + number(bytes);
      }
    }

    private void cut(long overlap) {
      long left = overlap;
      while (left > 0 && !sections.isEmpty() && sections.getLast().output().equals(output)) {
        Section last = sections.removeLast();
        if (last.bytes() > left) {
          sections.add(new Section(output, last.input(), last.bytes() - left, last.object()));
        }
        left -= last.bytes();
      }
    }

    private static long number(String hexadecimal) {
      return Long.parseLong(hexadecimal, 16);
    }
  }
}
