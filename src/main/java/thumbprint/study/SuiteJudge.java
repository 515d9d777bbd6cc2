package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.catalog.TestSuite;
import thumbprint.evidence.ConformanceRecord.Failure;
import thumbprint.evidence.Outcome;
import thumbprint.module.Observation;
import thumbprint.module.TrapKind;
import thumbprint.module.Value;
import thumbprint.module.suite.ExpectedValue;
import thumbprint.module.suite.SuiteCommand;
import thumbprint.module.suite.TrapWords;

/** Adds up what modules of the suite came to: passed, failed, skipped. */
final class SuiteJudge {
  static final String MEMORY = "wants more memory than the machine has";
  static final String LINKED_FIRST = "refused for its imports before it was looked at";

  private final TestSuite.Version version;
  private final List<Failure> failures = new ArrayList<>();
  private final Map<String, Integer> skipped;
  private int passed;
  private int untold;

  /**
   * @param version says which results are allowed beside the suite's
   * @param skipped checks that are not made on any engine, by reason
   */
  SuiteJudge(TestSuite.Version version, Map<String, Integer> skipped) {
    this.version = version;
    this.skipped = new TreeMap<>(skipped);
  }

  int passed() {
    return passed;
  }

  int untold() {
    return untold;
  }

  Map<String, Integer> skipped() {
    return skipped;
  }

  List<Failure> failures() {
    return failures;
  }

  void judge(SuiteModuleRun run) {
    SuiteModule module = run.module();
    if (module.refusal().isPresent()) {
      refusal(run, module.refusal().get());
    } else if (run.stillborn().isPresent()) {
      stillborn(module, run.stillborn().get());
    } else {
      passed++;
      for (int i = 0; i < module.calls().size(); i++) {
        call(module, module.calls().get(i), run.end(i));
      }
    }
  }

  private void refusal(SuiteModuleRun run, SuiteCommand.Refusal why) {
    Optional<String> wrong =
        run.stillborn().map(outcome -> wrongly(outcome, why)).orElse(Optional.of("it is accepted"));
    if (wrong.isEmpty()) {
      passed++;
    } else if (wrong.get().equals(LINKED_FIRST)) {
      skip(LINKED_FIRST, 1);
    } else {
      fail(run.module(), run.module().line(), "module", "refused as " + why.id(), wrong.get());
    }
  }

  /** What is wrong with the way in which a module did not come to life; empty if nothing is. */
  private static Optional<String> wrongly(Outcome outcome, SuiteCommand.Refusal why) {
    return switch (outcome) {
      case Outcome.Refused refused -> {
        boolean early =
            why == SuiteCommand.Refusal.INVALID || why == SuiteCommand.Refusal.MALFORMED;
        yield early && refused.kind().equals("link") ? Optional.of(LINKED_FIRST) : Optional.empty();
      }
      case Outcome.Trapped trapped ->
          why == SuiteCommand.Refusal.UNINSTANTIABLE
              ? Optional.empty()
              : Optional.of(told(trapped));
      case Outcome.Completed c -> Optional.of("it is accepted");
      case Outcome.OutOfMemory o -> Optional.of(told(o));
      case Outcome.Faulted f -> Optional.of(told(f));
      case Outcome.OverBudget o -> Optional.of(told(o));
      case Outcome.HostTimedOut h -> Optional.of(told(h));
      case Outcome.Broken b -> Optional.of(told(b));
    };
  }

  /** Memory that is not there is the machine's limit; anything else is the engine's. */
  private void stillborn(SuiteModule module, Outcome outcome) {
    if (outcome instanceof Outcome.OutOfMemory) {
      skip(MEMORY, 1 + module.calls().size());
      return;
    }
    fail(module, module.line(), "module", "it comes to life", told(outcome));
    for (SuiteModule.Call call : module.calls()) {
      String got = "not played, since the module of line " + module.line() + " does not live";
      String wanted = call.wanted().shown();
      failures.add(new Failure(module.file(), call.line(), call.shown(), wanted, got, true));
    }
  }

  private void call(SuiteModule module, SuiteModule.Call call, SuiteModuleRun.CallEnd end) {
    Optional<String> wrong =
        switch (end) {
          case SuiteModuleRun.CallEnd.Seen seen -> wrong(call.wanted(), seen.end());
          case SuiteModuleRun.CallEnd.Stopped stopped -> Optional.of(told(stopped.outcome()));
        };
    if (wrong.isPresent()) {
      String allowed = version.reason(module.file() + ".wast:" + call.line(), wrong.get());
      if (allowed != null) {
        skip(allowed, 1);
        return;
      }
      fail(module, call.line(), call.shown(), call.wanted().shown(), wrong.get());
      return;
    }
    passed++;
    boolean plain =
        end instanceof SuiteModuleRun.CallEnd.Seen(Observation.Trapped trap)
            && trap.kind() == TrapKind.OTHER;
    untold += plain ? 1 : 0;
  }

  private static Optional<String> wrong(SuiteCommand.Expectation wanted, Observation.CallEnd end) {
    boolean right =
        switch (wanted) {
          case SuiteCommand.Expectation.Returns returns ->
              end instanceof Observation.Returned returned
                  && accepts(returns.results(), returned.results());
          case SuiteCommand.Expectation.Traps traps ->
              end instanceof Observation.Trapped trapped
                  && TrapWords.accept(traps.text(), trapped.kind());
          case SuiteCommand.Expectation.Happens happens -> end instanceof Observation.Returned;
        };
    return right ? Optional.empty() : Optional.of(told(end));
  }

  private static boolean accepts(List<ExpectedValue> wanted, List<Value> got) {
    if (wanted.size() != got.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).accepts(got.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String told(Observation.CallEnd end) {
    return switch (end) {
      case Observation.Returned returned ->
          returned.results().isEmpty()
              ? "a return"
              : String.join(", ", returned.results().stream().map(Value::text).toList());
      case Observation.Trapped trapped -> "trap: " + trapped.kind().id() + ", " + trapped.text();
    };
  }

  private static String told(Outcome outcome) {
    if (outcome instanceof Outcome.Faulted fault) {
      return fault.label() + ": " + fault.cause() + " at pc " + fault.pc();
    }
    return outcome.label() + (outcome.detail().isEmpty() ? "" : ": " + outcome.detail());
  }

  private void fail(SuiteModule module, int line, String what, String expected, String got) {
    failures.add(new Failure(module.file(), line, what, expected, got, false));
  }

  private void skip(String reason, int checks) {
    skipped.merge(reason, checks, Integer::sum);
  }
}
