package thumbprint.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a core's cycle model saw in the trace of a trial: counts, not cycles, so that coefficients
 * and boards can change without running anything again.
 *
 * @param key what it was made from
 * @param phases start-up (load, compile and instantiate together), initialise, first-call and call,
 *     as far as the trial got
 * @param mix instructions by group, of the worst steady call
 * @param hottest where that call spends its cycles, most first
 */
public record CycleProfile(
    Key key, List<Phase> phases, Map<String, Long> mix, List<HotFunction> hottest)
    implements Comparable<CycleProfile> {
  /** Name of the phases before the script's first call, together. */
  public static final String START_UP = "start-up";

  public CycleProfile {
    phases = List.copyOf(phases);
    mix = Collections.unmodifiableMap(new TreeMap<>(mix));
    hottest = List.copyOf(hottest);
  }

  /**
   * Identity of a profile.
   *
   * @param trial id of the trial whose image and deck were traced
   * @param tracer digest of the tracing plugin's source
   * @param model structure of the cycle model with its version, {@code dual-issue/1}
   * @param caches that were simulated
   */
  public record Key(String trial, String tracer, String model, CacheGeometry caches)
      implements Comparable<Key> {
    /** By trial first. */
    @Override
    public int compareTo(Key other) {
      return text().compareTo(other.text());
    }

    private String text() {
      return String.join(" ", trial, caches.text(), model, tracer);
    }
  }

  /**
   * The windows of a phase.
   *
   * @param name of the phase
   * @param windows how many there were
   * @param total of all of them
   * @param kept those that may be the slowest: no other of the phase covers one of them. The first
   *     had the highest bound when the profile was made. Empty for start-up, whose windows are only
   *     summed.
   */
  public record Phase(String name, long windows, WindowWork total, List<Window> kept) {
    public Phase {
      kept = List.copyOf(kept);
    }
  }

  /**
   * One distinct window, less the calibration.
   *
   * @param first how many windows of the phase came before the first one like this
   * @param times how many windows of the phase were like this
   */
  public record Window(int first, int times, WindowWork work) {}

  /**
   * A function of the image.
   *
   * @param name its symbol, or the address of its block where none is known: {@code 0x20001234}
   * @param instructions executed in it
   * @param cycles by the middle coefficients when the profile was made, without memory
   */
  public record HotFunction(String name, long instructions, long cycles) {}

  /** A phase by name; absent where the trial did not come that far. */
  public Optional<Phase> phase(String name) {
    return phases.stream().filter(phase -> phase.name().equals(name)).findFirst();
  }

  @Override
  public int compareTo(CycleProfile other) {
    return key.compareTo(other.key);
  }
}
