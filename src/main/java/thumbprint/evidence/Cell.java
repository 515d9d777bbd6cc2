package thumbprint.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/**
 * Variant x machine x workload x chain, and what became of it.
 *
 * @param engine id of the engine
 * @param variant full name of the variant
 * @param workload id of the workload
 * @param chain how the module came to be: {@code as-emitted} or the steps of a transformation
 */
public record Cell(
    String engine, String variant, String machine, String workload, String chain, Result result)
    implements Comparable<Cell> {
  /** The chain of a module that was not changed. */
  public static final String AS_EMITTED = "as-emitted";

  /** Built and executed, or not built with the reason. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "result")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = NotBuilt.class, name = "not-built"),
    @JsonSubTypes.Type(value = Ran.class, name = "ran")
  })
  public sealed interface Result {}

  /** No image: which stage failed and the tool's own reason. */
  public record NotBuilt(String stage, String reason) implements Result {}

  /**
   * An image ran; the trial has the figures.
   *
   * @param artifact key of what the deck carried in place of the module; empty where it carried the
   *     module itself
   */
  public record Ran(
      String build,
      String trial,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<String> artifact)
      implements Result {
    public Ran {
      artifact = artifact == null ? Optional.empty() : artifact;
    }

    /** With the module itself in the deck, or linked in. */
    public Ran(String build, String trial) {
      this(build, trial, Optional.empty());
    }
  }

  /** Identity of the question that the cell answers. */
  public String name() {
    return variant + " / " + machine + " / " + workload + " / " + chain;
  }

  @Override
  public int compareTo(Cell other) {
    return name().compareTo(other.name());
  }
}
