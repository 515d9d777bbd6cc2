package thumbprint.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.evidence.CallCount;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PhaseFigures;
import thumbprint.evidence.Trial;
import thumbprint.evidence.TrialKey;
import thumbprint.evidence.TrialResult;
import thumbprint.module.Observation;
import thumbprint.module.Phase;

/** Joins what the firmware said to what the plugin counted. */
final class TrialJoiner {
  private TrialJoiner() {}

  static TrialResult join(TrialKey key, Emulator.Boot boot, TrialRunner.Request request) {
    if (boot.timedOut()) {
      return without(key, boot, new Outcome.HostTimedOut(request.timeLimit().toSeconds()));
    }
    try {
      Counts counts = Counts.parse(Files.readAllLines(boot.countsFile()));
      if (counts.overBudget()) {
        return without(key, boot, new Outcome.OverBudget(request.budgetInstructions()));
      }
      return joined(key, boot, request, counts);
    } catch (BrokenTranscript e) {
      return without(key, boot, new Outcome.Broken(e.getMessage()));
    } catch (IOException e) {
      return without(
          key,
          boot,
          new Outcome.Broken("the emulator left no counts: " + firstLine(boot.complaint())));
    }
  }

  private static TrialResult joined(
      TrialKey key, Emulator.Boot boot, TrialRunner.Request request, Counts counts) {
    Transcript transcript = TranscriptReader.read(boot.transcript());
    requireSilence(counts, transcript);
    ScriptedTranscript seen = new ScriptedTranscript(request.script(), transcript);
    Observation observation = seen.observation();
    List<Counts.Window> windows = counts.windows();
    Trial trial =
        new Trial(
            key.id(),
            key,
            boot.commandLine(),
            seen.outcome(),
            phases(transcript, windows),
            calls(transcript, windows),
            digest(observation),
            transcript.linearMemory(),
            transcript.chatter());
    return new TrialResult(trial, observation);
  }

  /**
   * A fault reports itself from within the window that it ended, which is not counted; nothing else
   * may.
   */
  private static void requireSilence(Counts counts, Transcript transcript) {
    boolean faulted = transcript.outcome() instanceof Outcome.Faulted;
    if (counts.breakpointsInWindows() > 0 && !faulted) {
      throw new BrokenTranscript(
          counts.breakpointsInWindows() + " semihosting calls lie within counted windows");
    }
  }

  private static TrialResult without(TrialKey key, Emulator.Boot boot, Outcome outcome) {
    Observation nothing = Observation.none();
    Trial trial =
        new Trial(
            key.id(),
            key,
            boot.commandLine(),
            outcome,
            List.of(),
            List.of(),
            digest(nothing),
            Optional.empty(),
            List.of());
    return new TrialResult(trial, nothing);
  }

  private static String digest(Observation observation) {
    return Digest.of(CanonicalJson.write(observation));
  }

  private static List<PhaseFigures> phases(Transcript transcript, List<Counts.Window> windows) {
    Map<String, Deque<Counts.Window>> waiting = new HashMap<>();
    windows.forEach(w -> waiting.computeIfAbsent(phaseId(w), p -> new ArrayDeque<>()).add(w));
    return transcript.phases().stream()
        .map(
            line ->
                line.figures(
                    take(waiting.getOrDefault(line.phase(), new ArrayDeque<>()), line.calls())))
        .toList();
  }

  /**
   * A script that instantiates again has several lines of one phase: each takes as many windows as
   * it had calls.
   */
  private static long take(Deque<Counts.Window> windows, long calls) {
    long instructions = 0;
    for (long i = 0; i < calls && !windows.isEmpty(); i++) {
      instructions += windows.remove().instructions();
    }
    return instructions;
  }

  /** The n-th call line belongs to the n-th window of a phase that has calls. */
  private static List<CallCount> calls(Transcript transcript, List<Counts.Window> windows) {
    List<Counts.Window> called =
        windows.stream().filter(w -> w.phase() >= Phase.INITIALISE.number()).toList();
    if (called.size() < transcript.calls().size()) {
      throw new BrokenTranscript(
          transcript.calls().size()
              + " calls were reported and "
              + called.size()
              + " were counted");
    }
    List<CallCount> counts = new ArrayList<>();
    for (int i = 0; i < transcript.calls().size(); i++) {
      Transcript.CallLine line = transcript.calls().get(i);
      String counted = phaseId(called.get(i));
      if (!line.phase().equals(counted)) {
        throw new BrokenTranscript(
            "call "
                + line.operation()
                + " was reported in "
                + line.phase()
                + " and counted in "
                + counted);
      }
      counts.add(new CallCount(line.operation(), line.phase(), called.get(i).instructions()));
    }
    return counts;
  }

  private static String phaseId(Counts.Window window) {
    return Phase.values()[window.phase()].id();
  }

  private static String firstLine(String text) {
    return text.lines().filter(l -> !l.isBlank()).findFirst().orElse("it said nothing");
  }
}
