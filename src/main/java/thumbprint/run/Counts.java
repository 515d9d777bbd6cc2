package thumbprint.run;

import java.util.ArrayList;
import java.util.List;

/**
 * What the counting plugin wrote: instructions retired at each marker.
 *
 * @param marks in the order they were passed
 * @param breakpointsInWindows semihosting calls between a begin and its end; must be zero
 * @param totalInstructions of the whole boot
 * @param overBudget whether the plugin ended the emulator
 */
record Counts(
    List<Mark> marks, long breakpointsInWindows, long totalInstructions, boolean overBudget) {
  /** Instructions retired when a marker was passed. */
  record Mark(int id, long instructions) {}

  /** Instructions between a begin marker and its end. */
  record Window(int phase, long instructions) {}

  static final int CALIBRATION = 7;
  private static final int FORMAT = 1;

  Counts {
    marks = List.copyOf(marks);
  }

  /**
   * @throws BrokenTranscript if the file is not of format 1 or has no total
   */
  static Counts parse(List<String> lines) {
    List<Mark> marks = new ArrayList<>();
    long breakpoints = 0;
    String[] total = null;
    if (lines.isEmpty() || !lines.getFirst().equals("P " + FORMAT)) {
      throw new BrokenTranscript("the plugin's file does not start with `P " + FORMAT + "`");
    }
    for (String line : lines) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "M" -> marks.add(new Mark((int) number(words, 1), number(words, 2)));
        case "S" -> breakpoints = number(words, 1);
        case "T" -> total = words;
        default -> {}
      }
    }
    if (total == null || total.length < 3) {
      throw new BrokenTranscript("the plugin's file ends without its total");
    }
    return new Counts(marks, breakpoints, number(total, 1), total[2].equals("budget"));
  }

  private static long number(String[] words, int index) {
    try {
      return Long.parseUnsignedLong(words[index]);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new BrokenTranscript("the plugin's file has a line `" + String.join(" ", words) + "`");
    }
  }

  /**
   * All windows in order, less the calibration; a begin without an end (a fault, the budget) gives
   * none.
   *
   * @throws BrokenTranscript if there is no calibration window
   */
  List<Window> windows() {
    long overhead = calibration();
    return raw().stream()
        .filter(window -> window.phase() != CALIBRATION)
        .map(window -> new Window(window.phase(), Math.max(0, window.instructions() - overhead)))
        .toList();
  }

  private long calibration() {
    return raw().stream()
        .filter(window -> window.phase() == CALIBRATION)
        .mapToLong(Window::instructions)
        .findFirst()
        .orElseThrow(() -> new BrokenTranscript("no calibration window was counted"));
  }

  private List<Window> raw() {
    List<Window> windows = new ArrayList<>();
    Mark open = null;
    for (Mark mark : marks) {
      boolean begin = mark.id() % 2 == 0;
      int phase = mark.id() / 2;
      if (begin) {
        open = mark;
      } else if (open != null && open.id() / 2 == phase && phase > 0) {
        windows.add(new Window(phase, mark.instructions() - open.instructions()));
        open = null;
      }
    }
    return windows;
  }
}
