package thumbprint.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import thumbprint.module.Signature;

/**
 * What it takes to cross between module and host, by signature.
 *
 * @param trial id; {@code -} where no image could be made
 * @param end label of the trial's outcome, or why there is none
 * @param rows empty where the trial did not complete with the right results
 */
public record HostCrossings(
    String engine, String variant, String machine, String trial, String end, List<Crossing> rows)
    implements Examination {
  /** Who calls whom. */
  public enum Direction {
    /** The module calls a function of the host. */
    OUT,
    /** The host calls a function of the module. */
    IN;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Direction parse(String id) {
      return Arrays.stream(values())
          .filter(direction -> direction.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("unknown direction \"" + id + "\""));
    }
  }

  /**
   * Crossings of one signature.
   *
   * @param crossings how many were counted together
   * @param instructions that they took together, less the loop around them
   */
  public record Crossing(
      Direction direction, Signature signature, long crossings, long instructions) {
    public Crossing {
      if (crossings <= 0) {
        throw new IllegalArgumentException("a cost is of one crossing or more");
      }
    }

    /** Instructions of one. */
    public double each() {
      return (double) instructions / crossings;
    }
  }

  public HostCrossings {
    rows = List.copyOf(rows);
  }

  @Override
  public String question() {
    return "crossings";
  }
}
