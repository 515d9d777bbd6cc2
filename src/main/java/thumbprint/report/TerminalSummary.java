package thumbprint.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The answer in about twenty lines: sentence, small table, doubt, path. */
public final class TerminalSummary {
  /**
   * What the terminal can do.
   *
   * @param columns its width
   * @param colour whether escape sequences are welcome; never when {@code NO_COLOR} is set
   * @param unicode whether it shows block characters
   */
  public record Terminal(int columns, boolean colour, boolean unicode) {}

  private static final int NARROWEST = 60;

  private final ReportInput input;
  private final Terminal terminal;
  private final List<String> lines = new ArrayList<>();

  private TerminalSummary(ReportInput input, Terminal terminal) {
    this.input = input;
    this.terminal = terminal;
  }

  /**
   * @param page where the report lies
   */
  public static String of(ReportInput input, Path page, Terminal terminal) {
    TerminalSummary summary = new TerminalSummary(input, terminal);
    summary.write(page);
    String text = String.join("\n", summary.lines) + "\n";
    return terminal.unicode() ? text : Ascii.of(text);
  }

  private void write(Path page) {
    Answer answer = Answer.of(input);
    if (!answer.alarm().isEmpty()) {
      wrapped(answer.alarm(), true);
    }
    wrapped(answer.recommendation(), true);
    wrapped(answer.confidence(), false);
    lines.add("");
    lines.addAll(new TerminalTable(RankedRows.of(input), width(), terminal).lines());
    lines.add("");
    wrapped(answer.runnerUp(), false);
    answer.changes().stream().limit(2).forEach(change -> wrapped(change, false));
    input.comparison().stream().limit(1).forEach(line -> wrapped(line, false));
    lines.add("Report: " + page);
  }

  private void wrapped(String sentence, boolean strong) {
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ")) {
      if (line.length() + 1 + word.length() > width() && !line.isEmpty()) {
        lines.add(styled(line.toString(), strong));
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(styled(line.toString(), strong));
    }
  }

  private String styled(String line, boolean strong) {
    return strong && terminal.colour() ? "\u001b[1m" + line + "\u001b[0m" : line;
  }

  private int width() {
    return Math.max(NARROWEST, terminal.columns());
  }
}
