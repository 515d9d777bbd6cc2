package thumbprint.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PlayedEntry;
import thumbprint.module.FlatScript;
import thumbprint.module.Observation;
import thumbprint.module.Operation;

/**
 * A module of the suite on its way through boots. A call that stops the entry (a fault, a hang,
 * memory that runs out) is left out of the next boot, where those behind it are played.
 */
final class SuiteModuleRun {
  private final SuiteModule module;

  /** Indices of the calls that the next boot plays. */
  private final List<Integer> playing;

  private final Map<Integer, CallEnd> ends = new HashMap<>();
  private Optional<Outcome> stillborn = Optional.empty();
  private boolean done;

  /** What came of a call. */
  sealed interface CallEnd {
    /** It returned or trapped. */
    record Seen(Observation.CallEnd end) implements CallEnd {}

    /** It stopped the entry, or the boot. */
    record Stopped(Outcome outcome) implements CallEnd {}
  }

  SuiteModuleRun(SuiteModule module) {
    this.module = module;
    this.playing = new ArrayList<>(IntStream.range(0, module.calls().size()).boxed().toList());
  }

  SuiteModule module() {
    return module;
  }

  /** How the module failed to come to life; empty if it lives. */
  Optional<Outcome> stillborn() {
    return stillborn;
  }

  boolean isDone() {
    return done;
  }

  /** What came of the call with an index; there for each once the run is done and it lives. */
  CallEnd end(int call) {
    return ends.get(call);
  }

  /** What the next boot plays. */
  FlatScript script() {
    return new FlatScript(
        playing.stream().<Operation>map(call -> module.calls().get(call).operation()).toList());
  }

  /**
   * Takes what a boot said.
   *
   * @param first whether nothing came before it in that boot; only then a boot that ended is blamed
   *     on it
   */
  void take(PlayedEntry entry, boolean first) {
    if (entry.endedTheBoot() && !first) {
      return;
    }
    entry.calls().forEach(e -> ends.putIfAbsent(playing.get(e.operation()), new CallEnd.Seen(e)));
    if (entry.outcome() instanceof Outcome.Completed) {
      done = true;
    } else if (beforeCalls(entry)) {
      stillborn = Optional.of(entry.outcome());
      done = true;
    } else {
      leaveOut(entry);
    }
  }

  /** Without an image there is nothing to play. */
  void notBuilt(String stage, String reason) {
    stillborn = Optional.of(new Outcome.Refused(stage, "invalid", reason));
    done = true;
  }

  /** The translator takes a module that it must refuse. */
  void accepted() {
    done = true;
  }

  private static boolean beforeCalls(PlayedEntry entry) {
    return switch (entry.outcome()) {
      case Outcome.Refused refused -> isStart(refused.phase());
      case Outcome.OutOfMemory memory -> isStart(memory.phase());
      case Outcome.Trapped start -> true;
      case Outcome.Completed c -> false;
      case Outcome.Faulted f -> !entry.instantiated();
      case Outcome.OverBudget o -> !entry.instantiated();
      case Outcome.HostTimedOut h -> !entry.instantiated();
      case Outcome.Broken b -> !entry.instantiated();
    };
  }

  private static boolean isStart(String phase) {
    return List.of("load", "compile", "instantiate").contains(phase);
  }

  /** The first call that nothing was heard of is the one that stopped the entry. */
  private void leaveOut(PlayedEntry entry) {
    List<Integer> heard = entry.calls().stream().map(Observation.CallEnd::operation).toList();
    int stopped =
        IntStream.range(0, playing.size()).filter(i -> !heard.contains(i)).findFirst().orElse(-1);
    if (stopped < 0) {
      done = true;
      return;
    }
    ends.put(playing.remove(stopped), new CallEnd.Stopped(entry.outcome()));
    done = stopped == playing.size();
  }
}
