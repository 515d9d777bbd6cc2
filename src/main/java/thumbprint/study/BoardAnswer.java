package thumbprint.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.BoardStanding;

/**
 * What was found for one board.
 *
 * @param boardId file of {@code catalog/boards}
 * @param ramBytes on the chip, each cell once
 * @param flashBytes of the memory that the boot mode starts from
 * @param boot the first boot mode with the best verdict
 * @param notMeasured why nothing was run for its core; then there are no answers
 * @param answers one for each engine, those that fit first
 * @param lack what the nearest engine lacks; only where none fits
 */
public record BoardAnswer(
    String boardId,
    String name,
    String core,
    long ramBytes,
    long flashBytes,
    long hz,
    String boot,
    Verdict verdict,
    Optional<String> notMeasured,
    List<FitAnswer> answers,
    Optional<FitLack> lack) {
  /** In the order that boards are shown. */
  public enum Verdict {
    RUNS,
    UNDECIDED,
    LACKS,
    NOT_MEASURED
  }

  /** By verdict, then the smallest memory first: RAM, then flash. */
  static final Comparator<BoardAnswer> SMALLEST_FIRST =
      Comparator.comparing(BoardAnswer::verdict)
          .thenComparingLong(BoardAnswer::ramBytes)
          .thenComparingLong(BoardAnswer::flashBytes)
          .thenComparing(BoardAnswer::boardId);

  public BoardAnswer {
    answers = List.copyOf(answers);
  }

  static BoardAnswer of(Setting setting, List<FitAnswer> answers) {
    Verdict verdict = judged(answers);
    return about(
        setting,
        verdict,
        Optional.empty(),
        answers,
        verdict == Verdict.LACKS
            ? Optional.of(FitLack.nearest(setting, answers))
            : Optional.empty());
  }

  static BoardAnswer notMeasured(Setting setting, String reason) {
    return about(setting, Verdict.NOT_MEASURED, Optional.of(reason), List.of(), Optional.empty());
  }

  private static BoardAnswer about(
      Setting setting,
      Verdict verdict,
      Optional<String> notMeasured,
      List<FitAnswer> answers,
      Optional<FitLack> lack) {
    return new BoardAnswer(
        setting.board().id(),
        setting.board().name(),
        setting.board().core(),
        setting.board().chipRamBytes(),
        setting.board().memory(setting.boot().code()).bytes(),
        setting.clock().hz(),
        setting.boot().id(),
        verdict,
        notMeasured,
        answers,
        lack);
  }

  private static Verdict judged(List<FitAnswer> answers) {
    if (answers.stream().anyMatch(BoardAnswer::runs)) {
      return Verdict.RUNS;
    }
    return answers.stream().anyMatch(FitAnswer::fits) ? Verdict.UNDECIDED : Verdict.LACKS;
  }

  private static boolean runs(FitAnswer answer) {
    return answer.standing() == BoardStanding.RUNS;
  }

  /** The engine to take: the fastest that runs, or that may. */
  public Optional<FitAnswer> chosen() {
    return answers.stream()
        .filter(verdict == Verdict.RUNS ? BoardAnswer::runs : FitAnswer::fits)
        .findFirst();
  }
}
