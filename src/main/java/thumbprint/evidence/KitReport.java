package thumbprint.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/**
 * What a board kit said, from a debugger's console or from its buffer.
 *
 * @param rows in the order of the kit
 * @param complete whether the last line is there, and tells of as many rows
 */
public record KitReport(List<KitRow> rows, boolean complete) {
  private static final String ROW = "kit,";
  private static final String HEAD = "kit,version,";
  private static final String END = "kit-end,";

  public KitReport {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a report; remarks and what a debugger says between the lines are skipped.
   *
   * @param where what messages call it
   * @throws ProblemException if there is no line of a kit, or one has another form
   */
  public static KitReport parse(String text, String where) {
    List<KitRow> rows = new ArrayList<>();
    boolean complete = false;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.startsWith(ROW) && !line.startsWith(HEAD)) {
        rows.add(row(line, where + ":" + number));
      }
      complete = complete || line.startsWith(END + rows.size() + ",");
    }
    if (rows.isEmpty()) {
      throw new ProblemException(
          Problem.badInput("there is no line of a board kit", where, "see docs/board-kit.md"));
    }
    return new KitReport(rows, complete);
  }

  private static KitRow row(String line, String where) {
    try {
      return KitRow.parse(line);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          Problem.badInput(e.getMessage(), where, "see docs/board-kit.md for the form"));
    }
  }

  /** Rows whose check did not hold. */
  public List<KitRow> failed() {
    return rows.stream().filter(row -> !row.held()).toList();
  }

  /** The row of a benchmark, if the kit has it. */
  public Optional<KitRow> row(String benchmark) {
    return rows.stream().filter(row -> row.benchmark().equals(benchmark)).findFirst();
  }
}
