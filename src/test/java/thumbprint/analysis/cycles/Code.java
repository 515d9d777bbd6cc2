package thumbprint.analysis.cycles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import thumbprint.analysis.thumb.Condition;
import thumbprint.analysis.thumb.Instruction;
import thumbprint.analysis.thumb.Kind;
import thumbprint.analysis.thumb.Registers;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.CycleModel;
import thumbprint.catalog.CycleTerm;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CycleTerms;
import thumbprint.evidence.WindowWork;

/** Writes instructions by hand, with the registers that matter. */
final class Code {
  private static final Catalog CATALOG = new CatalogReader(Path.of("catalog")).read();

  private final List<Instruction> instructions = new ArrayList<>();
  private long at;

  private Code(long at) {
    this.at = at;
  }

  /** Code on a word. */
  static Code code() {
    return new Code(0x1000);
  }

  static Code codeAt(long address) {
    return new Code(address);
  }

  static CycleModel model(String core) {
    return CATALOG.core(core).cycleModel().orElseThrow();
  }

  static long r(int... numbers) {
    long set = 0;
    for (int number : numbers) {
      set |= Registers.core(number);
    }
    return set;
  }

  static long s(int number) {
    return Registers.single(number);
  }

  Code add(Instruction instruction) {
    instructions.add(instruction);
    at += instruction.size();
    return this;
  }

  Code plain(Kind kind, int size) {
    return add(of(kind, size, Condition.ALWAYS, 0, 0));
  }

  /** {@code add} and its like, 16 bit. */
  Code alu(long writes, long reads) {
    return add(of(Kind.ALU, 2, Condition.ALWAYS, reads, writes));
  }

  /** The same with 32 bit. */
  Code wide(long writes, long reads) {
    return add(of(Kind.ALU, 4, Condition.ALWAYS, reads, writes));
  }

  Code operation(Kind kind, long writes, long reads) {
    return add(of(kind, 4, Condition.ALWAYS, reads, writes));
  }

  Code load(long to, long base) {
    return load("ldr", to, base, one());
  }

  Code load(String mnemonic, long to, long address, Instruction.Transfer transfer) {
    long writes = to | (transfer.writeBack() ? address : 0);
    return memory(Kind.LOAD, mnemonic, writes, address, address, transfer);
  }

  Code store(long data, long base) {
    return memory(Kind.STORE, "str", 0, data | base, base, one());
  }

  Code storeWithOffset(long data, long address) {
    return memory(
        Kind.STORE,
        "str",
        0,
        data | address,
        address,
        new Instruction.Transfer(1, true, false, false));
  }

  Code push(long registers) {
    return multiple(Kind.STORE_MULTIPLE, "push", r(13), registers | r(13), registers);
  }

  Code pop(long registers) {
    boolean returns = Registers.meet(registers, r(15));
    Kind kind = returns ? Kind.RETURN : Kind.LOAD_MULTIPLE;
    return multiple(kind, "pop", registers | r(13), r(13), registers);
  }

  Code branchIf(Condition condition) {
    return add(of(Kind.BRANCH, 2, condition, Registers.FLAGS, 0));
  }

  private Code multiple(Kind kind, String mnemonic, long writes, long reads, long registers) {
    Instruction.Transfer transfer =
        new Instruction.Transfer(Long.bitCount(registers), false, false, true);
    return memory(kind, mnemonic, writes, reads, r(13), transfer);
  }

  private Code memory(
      Kind kind,
      String mnemonic,
      long writes,
      long reads,
      long address,
      Instruction.Transfer transfer) {
    return add(
        new Instruction(
            at,
            2,
            mnemonic,
            kind,
            Condition.ALWAYS,
            reads,
            writes,
            address,
            transfer,
            false,
            OptionalLong.empty()));
  }

  private Instruction of(Kind kind, int size, Condition condition, long reads, long writes) {
    return new Instruction(
        at,
        size,
        kind.name().toLowerCase(java.util.Locale.ROOT),
        kind,
        condition,
        reads,
        writes,
        0,
        Instruction.Transfer.NONE,
        false,
        OptionalLong.empty());
  }

  static Instruction.Transfer one() {
    return new Instruction.Transfer(1, false, false, false);
  }

  List<Instruction> instructions() {
    return List.copyOf(instructions);
  }

  /** Counts of a core for the block, executed once and going on behind its end. */
  CycleTerms once(String core) {
    return terms(core, new BlockTrace.Execution(0, 1, 0, 0, 0, BlockTrace.Misses.NONE));
  }

  CycleTerms terms(String core, BlockTrace.Execution execution) {
    return CoreModel.of(model(core).structure()).cost(instructions).of(execution);
  }

  /** The estimate, executed once and going on behind its end. */
  CycleEstimate estimate(String core) {
    return estimate(core, once(core));
  }

  /** Executed once and left by its last instruction, as the predictor expected. */
  CycleEstimate taken(String core) {
    return estimate(
        core, terms(core, new BlockTrace.Execution(0, 1, 0, 1, 0, BlockTrace.Misses.NONE)));
  }

  /** Executed once and left by its last instruction, against the predictor. */
  CycleEstimate surprising(String core) {
    return estimate(
        core, terms(core, new BlockTrace.Execution(0, 1, 0, 1, 1, BlockTrace.Misses.NONE)));
  }

  /** Reached by a branch. */
  CycleEstimate entered(String core) {
    return estimate(
        core, terms(core, new BlockTrace.Execution(0, 1, 1, 0, 0, BlockTrace.Misses.NONE)));
  }

  private CycleEstimate estimate(String core, CycleTerms terms) {
    return new CycleEstimate(
        new WindowWork(instructions.size(), 0, 0, terms, java.util.Map.of()), model(core));
  }

  static long count(CycleTerms terms, CycleTerm term) {
    return terms.count(term);
  }
}
