package thumbprint.build;

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
  public record Section(String output, String input, long bytes, String object) {}

  private static final Pattern OUTPUT = Pattern.compile("^(\\.[^ ]+)(?: +0x[0-9a-f]+ +0x[0-9a-f]+.*)?$");
  private static final Pattern INPUT =
      Pattern.compile("^ ([.A-Z*][^ ]*) +0x([0-9a-f]+) +0x([0-9a-f]+) (.*)$");
  private static final Pattern INPUT_NAME = Pattern.compile("^ ([.A-Z*][^ ]+)$");
  private static final Pattern INPUT_REST = Pattern.compile("^ +0x([0-9a-f]+) +0x([0-9a-f]+) (.+)$");
  private static final String START = "Linker script and memory map";

  public LinkMap {
    sections = List.copyOf(sections);
  }

  /** Parses GNU ld's {@code -Map} output; sections that were discarded are not in its memory map. */
  public static LinkMap parse(String text) {
    List<Section> sections = new ArrayList<>();
    String output = "";
    String pending = null;
    int start = text.indexOf(START);
    for (String line : text.substring(Math.max(start, 0)).lines().toList()) {
      Matcher whole = INPUT.matcher(line);
      Matcher rest = INPUT_REST.matcher(line);
      Matcher name = INPUT_NAME.matcher(line);
      Matcher out = OUTPUT.matcher(line);
      if (whole.matches()) {
        add(sections, output, whole.group(1), whole.group(3), whole.group(4));
        pending = null;
      } else if (pending != null && rest.matches()) {
        add(sections, output, pending, rest.group(2), rest.group(3));
        pending = null;
      } else if (name.matches()) {
        pending = name.group(1);
      } else if (out.matches()) {
        output = out.group(1);
        pending = null;
      }
    }
    return new LinkMap(sections);
  }

  private static void add(List<Section> sections, String output, String input, String hexBytes, String object) {
    long bytes = Long.parseLong(hexBytes, 16);
    if (bytes > 0) {
      sections.add(new Section(output, input, bytes, object.strip()));
    }
  }
}
