package thumbprint.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * One execution of a deck by one image, in full.
 *
 * @param id digest of {@code key}
 * @param command the emulator's command line, without folders of the machine
 * @param phases in order
 * @param calls every call, in order
 * @param observation digest of the results and regions, which are compared with the reference
 * @param linearMemory address in the machine where linear memory began
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
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> linearMemory,
    List<String> chatter) {
  public Trial {
    phases = List.copyOf(phases);
    calls = List.copyOf(calls);
    linearMemory = linearMemory == null ? Optional.empty() : linearMemory;
    chatter = List.copyOf(chatter);
  }
}
