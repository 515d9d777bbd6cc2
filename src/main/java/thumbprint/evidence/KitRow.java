package thumbprint.evidence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line that the board kit printed; {@code docs/board-kit.md} has the form.
 *
 * @param version of the kit
 * @param core id of the catalog
 * @param target id of the board or of the emulated machine
 * @param counter {@code dwt} or {@code systick}: what the times are counted in
 * @param instructions between the two reads; empty where they are not known beforehand
 * @param repeats how often it was run
 * @param times empty for checks, and for what ended without a time
 * @param check {@code ok}, or what went wrong
 */
public record KitRow(
    int version,
    String core,
    String target,
    String counter,
    String benchmark,
    OptionalLong instructions,
    int repeats,
    Optional<Times> times,
    String check) {
  private static final int FIELDS = 12;
  private static final String NONE = "-";

  /** Of all repeats, in ticks of the counter, less the empty measurement. */
  public record Times(long least, long median, long most) {
    public Times {
      if (least > median || median > most) {
        throw new IllegalArgumentException("times must not fall: min, median, max");
      }
    }
  }

  public KitRow {
    for (String text : List.of(core, target, counter, benchmark, check)) {
      if (text.isBlank()) {
        throw new IllegalArgumentException("a field is empty");
      }
    }
  }

  /** Whether it did what it should: only then its times mean anything. */
  public boolean held() {
    return check.equals("ok");
  }

  /**
   * Reads a line that starts with {@code kit,}.
   *
   * @throws IllegalArgumentException if it has another form
   */
  public static KitRow parse(String line) {
    String[] fields = line.split(",", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          "a line of the kit has " + FIELDS + " fields, this one " + fields.length);
    }
    return new KitRow(
        (int) number(fields[1]),
        fields[2],
        fields[3],
        fields[4],
        fields[5],
        fields[6].equals(NONE) ? OptionalLong.empty() : OptionalLong.of(number(fields[6])),
        (int) number(fields[7]),
        fields[8].equals(NONE)
            ? Optional.empty()
            : Optional.of(new Times(number(fields[8]), number(fields[9]), number(fields[10]))),
        fields[11]);
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no number");
    }
  }
}
