package thumbprint.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What costs cycles: a count that a cycle model takes from a trace. Each is over and above the
 * {@link #ISSUE} of the instruction, and has a coefficient in the core's file. {@code
 * docs/cycles.md} says which model yields which.
 */
public enum CycleTerm {
  /** Cycles of the schedule: one an instruction, or less where two go together. */
  ISSUE,
  /** What the schedule takes longer when loads have the latency of the compiler's model. */
  ISSUE_SLOW,
  /** Loads that no load or store stands right before, or whose address depends on it. */
  LOAD_UNPAIRED,
  /** Instructions that use what the load right before them brought. */
  LOAD_USE,
  /** Loads and stores of one value. */
  MEMORY_ACCESS,
  /** Stores with a register offset that no load or store stands right before. */
  STORE_REGISTER_OFFSET,
  /** Registers of multiple transfers, and second halves of double-precision ones. */
  TRANSFER_REGISTER,
  /** Loads from memory that holds code, constants or the module. */
  FLASH_LOAD,
  /** Memory accesses whose address was computed right before. */
  ADDRESS_INTERLOCK,
  MULTIPLY,
  MULTIPLY_ACCUMULATE,
  MULTIPLY_LONG,
  DIVISION,
  /** IT instructions that no 16-bit instruction stands right before. */
  IF_THEN_UNFOLDED,
  /** Branches of any sort that went elsewhere. */
  TAKEN_BRANCH,
  /** Conditional branches that did not. */
  NOT_TAKEN_BRANCH,
  /** Calls by BL. */
  CALL,
  /** Taken branches through a register, other than returns. */
  INDIRECT_BRANCH,
  /** TBB and TBH. */
  TABLE_BRANCH,
  /** Arrivals at a 32-bit instruction that does not start on a word. */
  STRADDLING_TARGET,
  /** Runs of three or more 32-bit instructions that do not start on a word. */
  STRADDLING_RUN,
  /** Conditional branches and returns that the predictor was wrong about. */
  MISPREDICTION,
  /** Other indirect branches that went elsewhere than the time before. */
  INDIRECT_BRANCH_CHANGED,
  /** Other indirect branches that went where they went the time before. */
  INDIRECT_BRANCH_REPEATED,
  /** Barriers, special registers, breakpoints. */
  SYSTEM,
  FP_ADD,
  FP_MULTIPLY,
  FP_MULTIPLY_ACCUMULATE,
  FP_DIVIDE,
  FP_SQUARE_ROOT,
  FP_CONVERT,
  FP_COMPARE,
  FP_MOVE,
  /** Instructions that use what the floating-point operation right before them gave. */
  FP_DEPENDENCY,
  /** What the schedule takes longer with floating-point latencies than with none. */
  FP_LATENCY,
  /** What it takes longer still when those latencies are the pessimistic ones. */
  FP_LATENCY_SLOW,
  /** Instructions of the vector extension. */
  VECTOR,
  /** Instructions that the decoder does not know or the model has no rule for. */
  UNKNOWN_INSTRUCTION;

  /** As files name it: {@code taken-branch}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<CycleTerm> of(String id) {
    return Arrays.stream(values()).filter(term -> term.id().equals(id)).findFirst();
  }

  static List<String> ids(Iterable<CycleTerm> terms) {
    List<String> ids = new java.util.ArrayList<>();
    terms.forEach(term -> ids.add(term.id()));
    return ids;
  }
}
