package thumbprint.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether calls that never end can be stopped, each tried in a boot of its own.
 *
 * @param fuel WebAssembly instructions that the image gives a call; absent where the engine has no
 *     such number
 * @param probes one for each kind of endless call
 */
public record Interruption(
    String engine,
    String variant,
    String machine,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> fuel,
    List<Probe> probes)
    implements Examination {
  /** A call that never ends. */
  public enum Kind {
    /** A loop that calls nothing. */
    LOOP,
    /** A loop that calls a function each time. */
    LOOP_WITH_CALLS,
    /** A function that calls itself. */
    RECURSION;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static Kind parse(String id) {
      return Arrays.stream(values())
          .filter(kind -> kind.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("unknown probe \"" + id + "\""));
    }
  }

  /** How it ended. */
  public enum End {
    /** The engine ended it with a trap. */
    STOPPED,
    /** Only the lab's budget of instructions ended it. */
    RAN_ON,
    /** The processor faulted. */
    FAULTED,
    /** It never began: not built, refused, out of memory. */
    NOT_TRIED;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static End parse(String id) {
      return Arrays.stream(values())
          .filter(end -> end.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("unknown end \"" + id + "\""));
    }
  }

  /**
   * One endless call.
   *
   * @param trial id; {@code -} where no image could be made
   * @param text the engine's own words, or why it was not stopped or tried
   * @param instructions that the call took until it was stopped; 0 where it was not
   * @param usable whether another call of the instance gave the right result afterwards; false
   *     where it was not stopped
   * @param consistent whether linear memory then held what the module had put there; false where it
   *     was not stopped
   */
  public record Probe(
      Kind kind,
      String trial,
      End end,
      String text,
      long instructions,
      boolean usable,
      boolean consistent) {
    public Probe {
      if (end != End.STOPPED && (usable || consistent || instructions != 0)) {
        throw new IllegalArgumentException("nothing comes after a call that was not stopped");
      }
    }

    public boolean stopped() {
      return end == End.STOPPED;
    }
  }

  public Interruption {
    probes = List.copyOf(probes);
    fuel = fuel == null ? Optional.empty() : fuel;
  }

  public Optional<Probe> probe(Kind kind) {
    return probes.stream().filter(probe -> probe.kind() == kind).findFirst();
  }

  @Override
  public String question() {
    return "interruption";
  }
}
