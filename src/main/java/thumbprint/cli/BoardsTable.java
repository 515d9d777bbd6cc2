package thumbprint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import thumbprint.analysis.MemoryNeed;
import thumbprint.study.BoardAnswer;
import thumbprint.study.FitAnswer;
import thumbprint.study.FitLack;

/** The answers of {@code fit --all-boards} for people, in three groups. */
final class BoardsTable {
  private static final String FORMAT = "  %-18s %9s %9s  %-22s %9s %9s  %s%n";
  private static final double KIB = 1024;
  private static final double MIB = 1024 * KIB;

  private final List<BoardAnswer> boards;

  private BoardsTable(List<BoardAnswer> boards) {
    this.boards = boards;
  }

  static String of(List<BoardAnswer> boards, String module) {
    BoardsTable table = new BoardsTable(boards);
    StringBuilder text = new StringBuilder();
    text.append(table.sentence(module)).append("\n");
    text.append(table.fitting(BoardAnswer.Verdict.RUNS, "Runs, smallest memory first:"));
    text.append(table.fitting(BoardAnswer.Verdict.UNDECIDED, "Fits, deadline undecided:"));
    text.append(table.lacking());
    text.append(table.notMeasured());
    text.append(
        "\nRAM is that on the chip, flash that of the boot memory; one region holds all data."
            + "\nDeadlines rest on each core's cycle model and each board's memories and caches (docs/method.md#deadline).\n");
    return text.toString();
  }

  private String sentence(String module) {
    long running = only(BoardAnswer.Verdict.RUNS).size();
    return running == 0
        ? module + " runs for sure on none of " + boards.size() + " boards."
        : module + " runs on " + running + " of " + boards.size() + " boards.";
  }

  private List<BoardAnswer> only(BoardAnswer.Verdict verdict) {
    return boards.stream().filter(board -> board.verdict() == verdict).toList();
  }

  private String fitting(BoardAnswer.Verdict verdict, String title) {
    List<BoardAnswer> group = only(verdict);
    if (group.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n" + title + "\n");
    text.append(line("board", "RAM", "flash", "engine", "takes RAM", "flash", "deadline"));
    for (BoardAnswer board : group) {
      FitAnswer chosen = board.chosen().orElseThrow();
      text.append(
          line(
              board.boardId(),
              size(board.ramBytes()),
              size(board.flashBytes()),
              chosen.variant(),
              chosen.need().map(MemoryNeed::ramBytes).map(BoardsTable::size).orElse(""),
              chosen.need().map(MemoryNeed::flashBytes).map(BoardsTable::size).orElse(""),
              chosen.deadline().map(FitTable::deadline).orElse("none asked")));
    }
    return text.toString();
  }

  private static String line(Object... columns) {
    return String.format(Locale.ROOT, FORMAT, columns);
  }

  private String lacking() {
    StringBuilder text = new StringBuilder();
    for (BoardAnswer board : only(BoardAnswer.Verdict.LACKS)) {
      text.append(text.isEmpty() ? "\nDoes not run; what the nearest engine lacks:\n" : "");
      text.append(
          String.format(
              Locale.ROOT,
              "  %-18s %9s %9s  %s%n",
              board.boardId(),
              size(board.ramBytes()),
              size(board.flashBytes()),
              lack(board.lack().orElseThrow())));
    }
    return text.toString();
  }

  private static String lack(FitLack lack) {
    List<String> parts = new ArrayList<>();
    lack.failure().ifPresent(parts::add);
    if (lack.ramBytes() > 0) {
      parts.add(size(lack.ramBytes()) + " of RAM");
    }
    if (lack.flashBytes() > 0) {
      parts.add(size(lack.flashBytes()) + " of flash");
    }
    lack.tooSlow()
        .map(
            share ->
                String.format(
                    Locale.ROOT, "%.1f to %.1f times too slow", share.low(), share.high()))
        .ifPresent(parts::add);
    return lack.variant() + ": " + String.join(", ", parts);
  }

  private String notMeasured() {
    StringBuilder text = new StringBuilder();
    for (BoardAnswer board : only(BoardAnswer.Verdict.NOT_MEASURED)) {
      text.append(text.isEmpty() ? "\nNot measured:\n" : "");
      text.append(
          String.format(
              Locale.ROOT, "  %-18s %s%n", board.boardId(), board.notMeasured().orElseThrow()));
    }
    return text.toString();
  }

  private static String size(long bytes) {
    return bytes < MIB
        ? String.format(Locale.ROOT, "%.1f KiB", bytes / KIB)
        : String.format(Locale.ROOT, "%.1f MiB", bytes / MIB);
  }
}
