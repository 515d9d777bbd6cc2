package thumbprint.evidence;

import java.util.List;
import thumbprint.module.Observation;

/**
 * One execution of a deck by one image, in full.
 *
 * @param id digest of {@code key}
 * @param command the emulator's command line, without folders of the machine
 * @param phases in order
 * @param calls every call, in order
 * @param observation results and regions, to be compared with the reference
 * @param chatter lines that the engine printed itself
 */
public record Trial(
    String id,
    TrialKey key,
    String command,
    Outcome outcome,
    List<PhaseFigures> phases,
    List<CallCount> calls,
    Observation observation,
    List<String> chatter) {
  public Trial {
    phases = List.copyOf(phases);
    calls = List.copyOf(calls);
    chatter = List.copyOf(chatter);
  }
}
