package thumbprint.run;

import java.util.ArrayList;
import java.util.List;
import thumbprint.evidence.Boot;
import thumbprint.evidence.Outcome;
import thumbprint.module.Deck;
import thumbprint.module.FlatScript;
import thumbprint.module.Observation;

/**
 * What the entries of one boot came to: those that told their end, and the one that the boot ended
 * in, if it did.
 */
record BootEntries(TrialRunner.Request request, Emulator.Boot boot) {

  List<Boot.Entry> of(Deck deck) {
    EntryTranscripts transcripts = EntryTranscripts.of(boot.transcript());
    List<Boot.Entry> entries = new ArrayList<>();
    for (EntryTranscripts.Section section : transcripts.entries()) {
      if (entries.size() < deck.entries().size()) {
        entries.add(entry(section, deck.entries().get(entries.size()).script()));
      }
    }
    boolean last = entries.isEmpty() || entries.getLast().told();
    if (last && entries.size() < deck.entries().size()) {
      entries.add(new Boot.Entry(unreached(transcripts), Observation.none(), false));
    }
    return entries;
  }

  private Boot.Entry entry(EntryTranscripts.Section section, FlatScript script) {
    try {
      Transcript transcript = section.transcript();
      ScriptedTranscript seen = new ScriptedTranscript(script, transcript);
      Outcome outcome = section.ended() ? seen.outcome() : cutShort(transcript.outcome());
      return new Boot.Entry(outcome, seen.observation(), section.ended());
    } catch (BrokenTranscript e) {
      Outcome outcome = cutShort(new Outcome.Broken(e.getMessage()));
      return new Boot.Entry(outcome, Observation.none(), section.ended());
    }
  }

  /** The firmware says when it faults; what it does not say, the emulator's own end tells. */
  private Outcome cutShort(Outcome said) {
    if (!(said instanceof Outcome.Broken)) {
      return said;
    }
    if (boot.timedOut()) {
      return new Outcome.HostTimedOut(request.timeLimit().toSeconds());
    }
    return boot.exitCode() == Qemu.OVER_BUDGET
        ? new Outcome.OverBudget(request.budgetInstructions())
        : said;
  }

  /** The boot ended before the entry began. */
  private Outcome unreached(EntryTranscripts transcripts) {
    Outcome said = TranscriptReader.read(transcripts.preamble()).outcome();
    return said instanceof Outcome.Completed
        ? new Outcome.Broken("the firmware ended before the entry began")
        : cutShort(said);
  }
}
