package thumbprint.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The search for the smallest size of one memory in which a workload still completes with the
 * reference's results, all other memories as they always are.
 *
 * @param memory the one that was made smaller
 * @param stepBytes distance of two sizes that tell the minimum
 * @param usedBytes what the workload was seen to use of it with all there is: requested bytes of
 *     the heap at their highest, high-water of the stack; absent for an operand stack, which the
 *     engine does not tell
 * @param attempts every size that was tried, each once, smallest first
 */
public record MemoryMinimum(
    String engine,
    String variant,
    String machine,
    String workload,
    Memory memory,
    long stepBytes,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Long> usedBytes,
    List<Attempt> attempts)
    implements Examination {
  /** How an attempt ends that completed with the reference's results. */
  public static final String EQUAL = "equal";

  /** A memory that has a size of its own. */
  public enum Memory {
    /** What the allocator may take from the system, headers and holes included. */
    ARENA,
    /** The stack of operands and frames that an engine allocates for itself. */
    OPERAND_STACK,
    /** The stack of the processor, in thread and in handler context alike. */
    NATIVE_STACK;

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static Memory parse(String id) {
      return Arrays.stream(values())
          .filter(memory -> memory.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("unknown memory \"" + id + "\""));
    }
  }

  /**
   * One size.
   *
   * @param trial id; {@code -} where no image could be made
   * @param end {@link #EQUAL}, or in one or two words what went wrong
   * @param detail in the engine's or the processor's words; empty where there is nothing to say
   */
  public record Attempt(long bytes, String trial, String end, String detail) {
    /** Completed with the reference's results. */
    public boolean passed() {
      return end.equals(EQUAL);
    }
  }

  public MemoryMinimum {
    attempts =
        attempts.stream().sorted(java.util.Comparator.comparingLong(Attempt::bytes)).toList();
    usedBytes = usedBytes == null ? Optional.empty() : usedBytes;
    if (stepBytes <= 0 || attempts.isEmpty()) {
      throw new IllegalArgumentException("a search needs a step and at least one attempt");
    }
    if (attempts.stream().map(Attempt::bytes).distinct().count() < attempts.size()) {
      throw new IllegalArgumentException("a size was tried twice");
    }
  }

  /** The smallest size that passed with no failure above it; empty: none did. */
  public OptionalLong minimumBytes() {
    return attempts.stream()
        .filter(attempt -> attempt.passed() && attempt.bytes() > largestFailure())
        .mapToLong(Attempt::bytes)
        .min();
  }

  /** The attempt that the minimum rests on. */
  public Optional<Attempt> smallestPass() {
    return attempts.stream()
        .filter(attempt -> attempt.bytes() == minimumBytes().orElse(-1))
        .findFirst();
  }

  /** The largest size that failed: how running out looks. */
  public Optional<Attempt> closestFailure() {
    return attempts.stream().filter(attempt -> !attempt.passed()).reduce((a, b) -> b);
  }

  /** Whether no size passed below one that failed. */
  public boolean monotone() {
    return attempts.stream()
        .noneMatch(attempt -> attempt.passed() && attempt.bytes() < largestFailure());
  }

  /** Whether the next size below was tried and failed, or there is none. */
  public boolean tight() {
    long minimum = minimumBytes().orElse(-1);
    return minimum >= 0 && minimum - Math.max(0, largestFailure()) <= stepBytes;
  }

  private long largestFailure() {
    return attempts.stream()
        .filter(attempt -> !attempt.passed())
        .mapToLong(Attempt::bytes)
        .max()
        .orElse(-1);
  }

  @Override
  public String question() {
    return "minimum / " + workload + " / " + memory.id();
  }
}
