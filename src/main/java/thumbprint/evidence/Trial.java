package thumbprint.evidence;

import java.util.List;

/**
 * One execution of a deck by one image, in full.
 *
 * @param id digest of {@code key}
 * @param command the emulator's command line, without folders of the machine
 * @param phases in order
 * @param calls every call, in order
 * @param observation digest of the results and regions, which are compared with the reference
 * @param chatter lines that the engine printed itself
 */
public record Trial(
    String id,
    TrialKey key,
    String command,
    Outcome outcome,
    List<PhaseFigures> phases,
    List<CallCount> calls,
    String observation,
    List<String> chatter) {
  public Trial {
    phases = List.copyOf(phases);
    calls = List.copyOf(calls);
    chatter = List.copyOf(chatter);
  }
}
