package thumbprint.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.CallCost;
import thumbprint.analysis.CallPricing;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.Energy;
import thumbprint.analysis.MemoryNeed;
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
  private final CallPricing pricing;
  private final Build empty;

  FitJudge(FitQuestion question, WasmModule module, Core core, Build empty) {
    this.question = question;
    this.module = module;
    this.pricing = question.setting().pricing(core);
    this.empty = empty;
  }

  FitAnswer answer(CellFindings findings) {
    long[] steady = findings.steadyInstructions();
    long worst = steady.length == 0 ? 0 : Spread.of(steady).worst();
    Optional<MemoryNeed> need =
        findings.completed() ? Optional.of(MemoryNeed.of(findings, empty)) : Optional.empty();
    Optional<CallCost> cost = pricing.worst(findings, empty);
    Optional<Deadline> deadline = cost.flatMap(c -> deadline(c, steady.length));
    boolean fitsFlash =
        need.map(n -> n.flashBytes() <= question.setting().freeFlashBytes()).orElse(false);
    Optional<String> data = need.flatMap(n -> question.setting().dataMemoryFor(n.ramBytes()));
    List<String> advice = new FitAdvice(question.setting(), module).of(findings, need, deadline);
    return new FitAnswer(
        findings.cell().engine(),
        findings.cell().variant(),
        outcome(findings),
        findings.completed(),
        findings.right(),
        need,
        fitsFlash,
        data,
        worst,
        cost.map(CallCost::cycles),
        cost.flatMap(CallCost::estimate).isPresent(),
        cost.flatMap(CallCost::placement),
        deadline,
        cost.map(this::energy).orElse(List.of()),
        Energy.missing(question.setting().board(), question.setting().clock()),
        advice);
  }

  private Optional<Deadline> deadline(CallCost cost, int calls) {
    return question
        .deadline()
        .map(pace -> question.setting().budget(pace.samples(), pace.rate()).judge(cost, calls));
  }

  /** Of what is known of the call; where memory is left out, there is no figure. */
  private List<Energy> energy(CallCost cost) {
    return cost.open().isPresent()
        ? List.of()
        : Energy.of(cost.cycles(), question.setting().board(), question.setting().clock());
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
