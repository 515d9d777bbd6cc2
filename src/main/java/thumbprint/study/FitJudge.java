package thumbprint.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.AudioBudget;
import thumbprint.analysis.BoardJudge;
import thumbprint.analysis.CallCost;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.Spread;
import thumbprint.catalog.Core;
import thumbprint.evidence.Build;
import thumbprint.evidence.Outcome;
import thumbprint.module.WasmModule;

/** Judges one engine's cell against the board, and says what to change. */
final class FitJudge {
  /** Those that fit first, then the fastest. */
  static final Comparator<FitAnswer> BEST_FIRST =
      Comparator.comparing((FitAnswer a) -> !a.fits())
          .thenComparing(a -> !a.loads())
          .thenComparingLong(FitAnswer::worstInstructions)
          .thenComparing(FitAnswer::variant);

  private final FitQuestion question;
  private final WasmModule module;
  private final BoardJudge judge;
  private final Build empty;

  FitJudge(FitQuestion question, WasmModule module, Core core, Build empty) {
    this.question = question;
    this.module = module;
    this.judge = new BoardJudge(question.setting().site(), question.setting().pricing(core));
    this.empty = empty;
  }

  FitAnswer answer(CellFindings findings) {
    long[] steady = findings.steadyInstructions();
    long worst = steady.length == 0 ? 0 : Spread.of(steady).worst();
    BoardJudge.CellFit fit = judge.judge(findings, empty, budget());
    List<String> advice =
        new FitAdvice(question.setting(), module).of(findings, fit.need(), fit.deadline());
    return new FitAnswer(
        findings.cell().engine(),
        findings.cell().variant(),
        outcome(findings),
        findings.completed(),
        findings.right(),
        fit.need(),
        fit.fitsFlash(),
        fit.dataMemory(),
        worst,
        fit.cost().map(CallCost::cycles),
        fit.cost().flatMap(CallCost::placement),
        fit.deadline(),
        fit.energy(),
        fit.energyMissing(),
        advice);
  }

  private Optional<AudioBudget> budget() {
    return question.deadline().map(pace -> question.setting().budget(pace.samples(), pace.rate()));
  }

  private static String outcome(CellFindings findings) {
    List<String> parts = new ArrayList<>();
    Optional<Outcome> outcome = findings.trial().map(t -> t.outcome());
    parts.add(outcome.map(Outcome::label).orElse("not built"));
    String detail =
        outcome
            .map(Outcome::detail)
            .filter(d -> !d.isEmpty())
            .orElse(findings.agreement().detail());
    if (!detail.isEmpty()) {
      parts.add(detail);
    }
    return String.join(": ", parts);
  }
}
