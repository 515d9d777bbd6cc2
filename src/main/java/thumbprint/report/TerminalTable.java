package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import thumbprint.decision.Range;

/** The ranking as a small table. */
record TerminalTable(List<RankedRow> rows, int width, TerminalSummary.Terminal terminal) {
  private static final int BAR = 10;

  /** Score, deadline, flash, RAM: widths of the columns of figures. */
  private static final int[] WIDTHS = {18, 13, 11, 9};

  private static final String DIM = "\u001b[2m";
  private static final String PLAIN = "\u001b[0m";

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(cells("   Engine", "Score", "Deadline, %", "Flash KiB", "RAM KiB"));
    for (RankedRow row : rows) {
      if (!row.kind().equals("beside")) {
        lines.add(line(row));
        reason(row, lines);
      }
    }
    return lines;
  }

  private String line(RankedRow row) {
    String position = row.position() == 0 ? "  " : row.position() + ".";
    String score = row.ranked() ? score(row.score()) : row.brief();
    List<ShownFigure> figures = row.figures();
    String line =
        cells(
            position + " " + row.id(),
            score,
            figure(figures.get(0)),
            figure(figures.get(1)),
            figure(figures.get(2)));
    return terminal.colour() && !row.kind().equals("contender") ? DIM + line + PLAIN : line;
  }

  private void reason(RankedRow row, List<String> lines) {
    if (!row.note().isEmpty() && !row.kind().equals("reference")) {
      String line = "     " + row.note();
      String cut = line.length() <= width ? line : line.substring(0, width - 3) + "...";
      lines.add(terminal.colour() ? DIM + cut + PLAIN : cut);
    }
  }

  private String score(Range score) {
    String words =
        Numbers.score(score.mid())
            + " "
            + Numbers.score(score.low())
            + "-"
            + Numbers.score(score.high());
    return terminal.unicode() && width >= WIDE ? words + " " + bar(score) : words;
  }

  private static final int WIDE = 100;

  /** A bar from 0 to 1 with the interval's uncertain part in a lighter block. */
  private static String bar(Range score) {
    int sure = (int) Math.round(score.low() * BAR);
    int possible = (int) Math.round(score.high() * BAR);
    return "█".repeat(sure) + "▒".repeat(possible - sure) + " ".repeat(BAR - possible);
  }

  private static String figure(ShownFigure figure) {
    return figure.present() ? figure.text().replace(" to ", "-") : "";
  }

  private String cells(String name, String... figures) {
    int score = WIDTHS[0] + (terminal.unicode() && width >= WIDE ? BAR + 1 : 0);
    int rest = score + WIDTHS[1] + WIDTHS[2] + WIDTHS[3];
    int room = width - rest;
    StringBuilder line = new StringBuilder(padded(name, room, true));
    for (int i = 0; i < figures.length; i++) {
      int column = i == 0 ? score : WIDTHS[i];
      line.append(
          i == 0 ? " " + padded(figures[i], column - 1, true) : padded(figures[i], column, false));
    }
    return line.toString().stripTrailing();
  }

  private static String padded(String text, int room, boolean left) {
    if (text.length() > room) {
      return text.substring(0, Math.max(1, room - 1)) + "~";
    }
    String space = " ".repeat(room - text.length());
    return left ? text + space : space + text;
  }
}
