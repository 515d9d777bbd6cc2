package thumbprint.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.MemoryNeed;
import thumbprint.analysis.Range;

/**
 * What an engine lacks on a board.
 *
 * @param flashBytes that are missing; 0 where it fits
 * @param ramBytes likewise, in the largest region that may hold data
 * @param tooSlow cycles of the worst call over those of the block; only where the deadline is
 *     missed
 * @param failure how it ended where it does not complete with the right result
 */
public record FitLack(
    String variant,
    long flashBytes,
    long ramBytes,
    Optional<Range> tooSlow,
    Optional<String> failure) {
  /** Whoever completes comes first, then whoever lacks fewer things, then fewer bytes. */
  private static final Comparator<FitLack> NEAREST =
      Comparator.comparing((FitLack lack) -> lack.failure().isPresent())
          .thenComparingInt(FitLack::things)
          .thenComparingLong(lack -> lack.flashBytes() + lack.ramBytes())
          .thenComparing(FitLack::variant);

  /** The lack of the engine that is nearest to running; there must be an answer. */
  static FitLack nearest(Setting setting, List<FitAnswer> answers) {
    return answers.stream().map(answer -> of(setting, answer)).min(NEAREST).orElseThrow();
  }

  private static FitLack of(Setting setting, FitAnswer answer) {
    Optional<MemoryNeed> need = answer.need();
    return new FitLack(
        answer.variant(),
        need.map(n -> Math.max(0, n.flashBytes() - setting.freeFlashBytes())).orElse(0L),
        need.map(n -> Math.max(0, n.ramBytes() - setting.largestDataBytes())).orElse(0L),
        answer.deadline().filter(d -> d.verdict() == Deadline.Verdict.MISSED).map(Deadline::share),
        answer.loads() && answer.right() ? Optional.empty() : Optional.of(answer.outcome()));
  }

  private int things() {
    return (flashBytes > 0 ? 1 : 0) + (ramBytes > 0 ? 1 : 0) + (tooSlow.isPresent() ? 1 : 0);
  }
}
