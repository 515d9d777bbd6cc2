package thumbprint.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import thumbprint.evidence.CallCount;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PhaseFigures;
import thumbprint.evidence.Trial;
import thumbprint.evidence.TrialKey;
import thumbprint.module.Observation;

/** Joins what the firmware said to what the plugin counted. */
final class TrialJoiner {
  private static final List<String> PHASES =
      List.of("compile-host", "load", "compile", "instantiate", "initialise", "first-call", "call");
  private static final int FIRST_CALL_PHASE = 4;

  private TrialJoiner() {}

  static Trial join(TrialKey key, Emulator.Boot boot, TrialRunner.Request request) {
    if (boot.timedOut()) {
      return without(key, boot, new Outcome.HostTimedOut(0));
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
      return without(key, boot, new Outcome.Broken("the emulator left no counts: " + firstLine(boot.complaint())));
    }
  }

  private static Trial joined(TrialKey key, Emulator.Boot boot, TrialRunner.Request request, Counts counts) {
    if (counts.breakpointsInWindows() > 0) {
      throw new BrokenTranscript(counts.breakpointsInWindows() + " semihosting calls lie within counted windows");
    }
    Transcript transcript = TranscriptReader.read(boot.transcript());
    Outcome outcome = request.script().outcome(transcript);
    Observation observation = request.script().observation(transcript);
    List<Counts.Window> windows = counts.windows();
    return new Trial(
        key.id(), key, boot.commandLine(), outcome, phases(transcript, windows), calls(transcript, windows), observation, transcript.chatter());
  }

  private static Trial without(TrialKey key, Emulator.Boot boot, Outcome outcome) {
    return new Trial(key.id(), key, boot.commandLine(), outcome, List.of(), List.of(), Observation.none(), List.of());
  }

  private static List<PhaseFigures> phases(Transcript transcript, List<Counts.Window> windows) {
    List<PhaseFigures> figures = new ArrayList<>();
    for (Transcript.PhaseLine line : transcript.phases()) {
      int number = PHASES.indexOf(line.phase());
      long instructions = windows.stream().filter(w -> w.phase() == number).mapToLong(Counts.Window::instructions).sum();
      figures.add(
          new PhaseFigures(
              line.phase(), instructions, line.calls(), line.heapLiveBytes(), line.heapPeakBytes(), line.heapArenaBytes(),
              line.allocations(), line.frees(), line.allocationsWorstCall(), line.stackBytes(), line.handlerStackBytes()));
    }
    return figures;
  }

  /** The n-th call line belongs to the n-th window of a phase that has calls. */
  private static List<CallCount> calls(Transcript transcript, List<Counts.Window> windows) {
    List<Counts.Window> called = windows.stream().filter(w -> w.phase() >= FIRST_CALL_PHASE).toList();
    if (called.size() < transcript.calls().size()) {
      throw new BrokenTranscript(transcript.calls().size() + " calls were reported and " + called.size() + " were counted");
    }
    List<CallCount> counts = new ArrayList<>();
    for (int i = 0; i < transcript.calls().size(); i++) {
      Transcript.CallLine line = transcript.calls().get(i);
      if (!line.phase().equals(PHASES.get(called.get(i).phase()))) {
        throw new BrokenTranscript("call " + line.operation() + " was reported in " + line.phase() + " and counted in " + PHASES.get(called.get(i).phase()));
      }
      counts.add(new CallCount(line.operation(), line.phase(), called.get(i).instructions()));
    }
    return counts;
  }

  private static String firstLine(String text) {
    return text.lines().filter(l -> !l.isBlank()).findFirst().orElse("it said nothing");
  }
}
