package thumbprint.module;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What could be seen of a run from outside: results, traps and regions, by operation number. Both
 * the reference interpreter and the reader of transcripts produce it, through a {@link Collector}.
 *
 * @param calls those that gave a result that is compared, or trapped; in order
 * @param readings regions of linear memory; in order
 */
public record Observation(List<CallEnd> calls, List<Reading> readings) {
  public Observation {
    calls = List.copyOf(calls);
    readings = List.copyOf(readings);
  }

  /** Nothing was seen. */
  public static Observation none() {
    return new Observation(List.of(), List.of());
  }

  /** How a call ended. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "end")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Returned.class, name = "returned"),
    @JsonSubTypes.Type(value = Trapped.class, name = "trapped")
  })
  public sealed interface CallEnd {
    int operation();
  }

  /** It returned these results. */
  public record Returned(int operation, List<Value> results) implements CallEnd {
    public Returned {
      results = List.copyOf(results);
    }
  }

  /**
   * It trapped.
   *
   * @param text the engine's own words
   */
  public record Trapped(int operation, TrapKind kind, String text) implements CallEnd {}

  /**
   * A region as it was read.
   *
   * @param region its name
   * @param base64 its bytes
   */
  public record Reading(int operation, String region, ElementType type, String base64) {
    public byte[] bytes() {
      return Base64.getDecoder().decode(base64);
    }

    /** The bytes in hexadecimal, as transcripts show them. */
    public String hex() {
      return HexFormat.of().formatHex(bytes());
    }
  }

  /**
   * Gathers what is seen; drops results that the script says are addresses or not to be compared.
   */
  public static final class Collector {
    private final FlatScript script;
    private final List<CallEnd> calls = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();

    public Collector(FlatScript script) {
      this.script = script;
    }

    public void returned(int operation, List<Value> results) {
      boolean compared =
          Optional.ofNullable(script.callAt(operation)).map(Operation.Call::compared).orElse(false);
      if (compared && !results.isEmpty()) {
        calls.add(new Returned(operation, results));
      }
    }

    public void trapped(int operation, TrapKind kind, String text) {
      calls.add(new Trapped(operation, kind, text));
    }

    /**
     * @throws IllegalArgumentException if the script reads nothing at that operation
     */
    public void read(int operation, byte[] bytes) {
      Operation.Read read = script.readAt(operation);
      if (read == null) {
        throw new IllegalArgumentException(
            "operation " + operation + " of the script reads nothing");
      }
      Region region = read.region();
      readings.add(
          new Reading(
              operation, region.name(), region.type(), Base64.getEncoder().encodeToString(bytes)));
    }

    public Observation observation() {
      return new Observation(
          calls.stream().sorted(Comparator.comparingInt(CallEnd::operation)).toList(), readings);
    }
  }
}
