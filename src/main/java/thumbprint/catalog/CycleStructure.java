package thumbprint.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How a core's cycles are counted; it decides the terms that need a coefficient. */
public enum CycleStructure {
  /** One instruction after the other, each by the manual's table. */
  MANUAL_TABLE(
      1,
      List.of(
          CycleTerm.ISSUE,
          CycleTerm.MEMORY_ACCESS,
          CycleTerm.TRANSFER_REGISTER,
          CycleTerm.MULTIPLY,
          CycleTerm.CALL,
          CycleTerm.TAKEN_BRANCH,
          CycleTerm.SYSTEM,
          CycleTerm.UNKNOWN_INSTRUCTION)),
  /** One at a time in a short pipeline, where neighbours matter. */
  SINGLE_ISSUE(
      1,
      List.of(
          CycleTerm.ISSUE,
          CycleTerm.LOAD_UNPAIRED,
          CycleTerm.LOAD_USE,
          CycleTerm.STORE_REGISTER_OFFSET,
          CycleTerm.TRANSFER_REGISTER,
          CycleTerm.FLASH_LOAD,
          CycleTerm.ADDRESS_INTERLOCK,
          CycleTerm.MULTIPLY_ACCUMULATE,
          CycleTerm.MULTIPLY_LONG,
          CycleTerm.DIVISION,
          CycleTerm.IF_THEN_UNFOLDED,
          CycleTerm.TAKEN_BRANCH,
          CycleTerm.NOT_TAKEN_BRANCH,
          CycleTerm.INDIRECT_BRANCH,
          CycleTerm.TABLE_BRANCH,
          CycleTerm.STRADDLING_TARGET,
          CycleTerm.STRADDLING_RUN,
          CycleTerm.SYSTEM,
          CycleTerm.FP_ADD,
          CycleTerm.FP_MULTIPLY,
          CycleTerm.FP_MULTIPLY_ACCUMULATE,
          CycleTerm.FP_DIVIDE,
          CycleTerm.FP_SQUARE_ROOT,
          CycleTerm.FP_CONVERT,
          CycleTerm.FP_COMPARE,
          CycleTerm.FP_MOVE,
          CycleTerm.FP_DEPENDENCY,
          CycleTerm.UNKNOWN_INSTRUCTION)),
  /** Two at a time in order, by a scoreboard, with a branch predictor. */
  DUAL_ISSUE(
      1,
      List.of(
          CycleTerm.ISSUE,
          CycleTerm.ISSUE_SLOW,
          CycleTerm.FP_LATENCY,
          CycleTerm.FP_LATENCY_SLOW,
          CycleTerm.DIVISION,
          CycleTerm.SYSTEM,
          CycleTerm.MISPREDICTION,
          CycleTerm.INDIRECT_BRANCH_CHANGED,
          CycleTerm.INDIRECT_BRANCH_REPEATED,
          CycleTerm.UNKNOWN_INSTRUCTION)),
  /** One cycle an instruction, for cores that nothing is known of. */
  PER_INSTRUCTION(
      1,
      List.of(
          CycleTerm.ISSUE,
          CycleTerm.DIVISION,
          CycleTerm.FP_ADD,
          CycleTerm.FP_MULTIPLY,
          CycleTerm.FP_MULTIPLY_ACCUMULATE,
          CycleTerm.FP_DIVIDE,
          CycleTerm.FP_SQUARE_ROOT,
          CycleTerm.FP_CONVERT,
          CycleTerm.FP_COMPARE,
          CycleTerm.FP_MOVE,
          CycleTerm.VECTOR,
          CycleTerm.UNKNOWN_INSTRUCTION));

  private final int version;
  private final Set<CycleTerm> terms;

  CycleStructure(int version, List<CycleTerm> terms) {
    this.version = version;
    this.terms = Collections.unmodifiableSet(EnumSet.copyOf(terms));
  }

  /** Raised when the same trace gives other counts; stored counts are then evaluated again. */
  public int version() {
    return version;
  }

  /** The terms that it yields; the core's file has a coefficient for each and for no other. */
  public Set<CycleTerm> terms() {
    return terms;
  }

  @JsonCreator
  static CycleStructure parse(String id) {
    return Arrays.stream(values())
        .filter(structure -> structure.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown structure \""
                        + id
                        + "\" (known: "
                        + String.join(
                            ", ", Arrays.stream(values()).map(CycleStructure::id).toList())
                        + ")"));
  }

  /** As files name it: {@code single-issue}. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As evidence names it: {@code single-issue/1}. */
  public String versioned() {
    return id() + "/" + version;
  }
}
