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
    long end = 0;
    int start = text.indexOf(START);
    for (String line : text.substring(Math.max(start, 0)).lines().toList()) {
      Matcher whole = INPUT.matcher(line);
      Matcher rest = INPUT_REST.matcher(line);
      Matcher name = INPUT_NAME.matcher(line);
      Matcher out = OUTPUT.matcher(line);
      if (whole.matches()) {
        end = add(sections, new Section(output, whole.group(1), bytes(whole.group(3)), whole.group(4).strip()), bytes(whole.group(2)), end);
        pending = null;
      } else if (pending != null && rest.matches()) {
        end = add(sections, new Section(output, pending, bytes(rest.group(2)), rest.group(3).strip()), bytes(rest.group(1)), end);
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

  /**
   * Adds a section and gives its end. Where strings are merged, ld lists a section with more than it kept: what
   * overlaps with the next one is not there.
   */
  private static long add(List<Section> sections, Section section, long address, long end) {
    if (section.bytes() == 0) {
      return end;
    }
    cut(sections, section.output(), end - address);
    sections.add(section);
    return address + section.bytes();
  }

  private static void cut(List<Section> sections, String output, long overlap) {
    long left = overlap;
    while (left > 0 && !sections.isEmpty() && sections.getLast().output().equals(output)) {
      Section last = sections.removeLast();
      if (last.bytes() > left) {
        sections.add(new Section(output, last.input(), last.bytes() - left, last.object()));
      }
      left -= last.bytes();
    }
  }

  private static long bytes(String hexadecimal) {
    return Long.parseLong(hexadecimal, 16);
  }
}
