package thumbprint.analysis.thumb;

import static org.assertj.core.api.Assertions.assertThat;
import static thumbprint.analysis.thumb.Registers.FLAGS;
import static thumbprint.analysis.thumb.Registers.FP_FLAGS;
import static thumbprint.analysis.thumb.Registers.NONE;
import static thumbprint.analysis.thumb.Registers.core;
import static thumbprint.analysis.thumb.Registers.single;
import static thumbprint.analysis.thumb.Registers.twin;

import java.util.List;
import org.junit.jupiter.api.Test;
import thumbprint.analysis.thumb.Instruction.Transfer;

/**
 * Encodings worked by hand; sections are of the Armv7-M manual (ARM DDI 0403E) or, where it says
 * so, of the Armv8-M one (ARM DDI 0553).
 */
class BlockDecoderTest {
  private static List<Instruction> block(int... halfwords) {
    byte[] code = new byte[2 * halfwords.length];
    for (int i = 0; i < halfwords.length; i++) {
      code[2 * i] = (byte) halfwords[i];
      code[2 * i + 1] = (byte) (halfwords[i] >> 8);
    }
    return BlockDecoder.decode(0x1000, code);
  }

  private static Instruction only(int... halfwords) {
    return block(halfwords).getFirst();
  }

  private static void has(Instruction i, String mnemonic, Kind kind, long reads, long writes) {
    assertThat(i.mnemonic()).isEqualTo(mnemonic);
    assertThat(i.kind()).isEqualTo(kind);
    assertThat(i.reads()).as("reads").isEqualTo(reads);
    assertThat(i.writes()).as("writes").isEqualTo(writes);
  }

  @Test
  void anAdditionOutsideOfAnIfThenBlockSetsTheFlags() {
    // A7.7.4 ADD (register) T1: adds r2, r1, r3
    has(only(0x18ca), "adds", Kind.ALU, core(1) | core(3), core(2) | FLAGS);
  }

  @Test
  void inAnIfThenBlockItReadsThemAndSetsNone() {
    // A7.7.38 IT: ite eq; addeq r2, r1, r3; movne r0, #1; then adds again
    List<Instruction> code = block(0xbf0c, 0x18ca, 0x2001, 0x18ca);

    has(code.get(0), "ite", Kind.IF_THEN, NONE, NONE);
    has(code.get(1), "addeq", Kind.ALU, core(1) | core(3) | FLAGS, core(2));
    assertThat(code.get(1).condition()).isEqualTo(Condition.EQ);
    has(code.get(2), "movne", Kind.ALU, FLAGS, core(0));
    assertThat(code.get(2).condition()).isEqualTo(Condition.NE);
    assertThat(code.get(3).mnemonic()).isEqualTo("adds");
  }

  @Test
  void theRestOfAnIfThenBlockIsDecodedAsIfItStoodOutside() {
    assertThat(block(0x18ca).getFirst().condition()).isEqualTo(Condition.ALWAYS);
  }

  @Test
  void aLoadNamesTheRegistersOfItsAddress() {
    // A7.7.45 LDR (register) T2: ldr.w r3, [r1, r2, lsl #2]
    Instruction load = only(0xf851, 0x3022);
    has(load, "ldr.w", Kind.LOAD, core(1) | core(2), core(3));
    assertThat(load.address()).isEqualTo(core(1) | core(2));
    assertThat(load.transfer()).isEqualTo(new Transfer(1, true, false, false));
  }

  @Test
  void writingBackChangesTheBase() {
    // A7.7.161 STR (immediate) T4: str.w r0, [r1], #4
    Instruction store = only(0xf841, 0x0b04);
    has(store, "str.w", Kind.STORE, core(0) | core(1), core(1));
    assertThat(store.transfer().writeBack()).isTrue();
    // A7.7.41 LDM T1: ldmia r1, {r0, r1} leaves what was loaded
    assertThat(only(0xc903).transfer()).isEqualTo(new Transfer(2, false, false, false));
  }

  @Test
  void popOfTheProgramCounterReturns() {
    // A7.7.99 POP T1: pop {r4, pc}
    Instruction pop = only(0xbd10);
    has(pop, "pop", Kind.RETURN, core(13), core(4) | core(15) | core(13));
    assertThat(pop.transfer()).isEqualTo(new Transfer(2, false, false, true));
    // A7.7.20 BX T1: bx lr and bx r3
    has(only(0x4770), "bx", Kind.RETURN, core(14), NONE);
    has(only(0x4718), "bx", Kind.BRANCH_INDIRECT, core(3), NONE);
  }

  @Test
  void directBranchesSayWhereTheyGo() {
    // A7.7.12 B T1 and T3, A7.7.18 BL T1, A7.7.21 CBZ T1; offsets count from the address plus 4
    assertThat(only(0xd0fe).target()).hasValue(0x1000);
    assertThat(only(0xd0fe).condition()).isEqualTo(Condition.EQ);
    assertThat(only(0xf43f, 0xaffe).target()).hasValue(0x1000);
    assertThat(only(0xf7ff, 0xfffe).target()).hasValue(0x1000);
    assertThat(only(0xf7ff, 0xfffe).kind()).isEqualTo(Kind.CALL);
    assertThat(only(0xb108).target()).hasValue(0x1006);
  }

  @Test
  void aShiftedOperandIsAShift() {
    // A7.7.4 ADD (register) T3: add.w r0, r1, r2 and add.w r0, r1, r2, lsl #3
    assertThat(only(0xeb01, 0x0002).kind()).isEqualTo(Kind.ALU);
    assertThat(only(0xeb01, 0x00c2).kind()).isEqualTo(Kind.SHIFT);
  }

  @Test
  void longMultiplicationsWriteTwoRegisters() {
    // A7.7.203 UMLAL T1: umlal r4, r5, r1, r2
    long pair = core(4) | core(5);
    has(only(0xfbe1, 0x4502), "umlal", Kind.MULTIPLY_LONG, core(1) | core(2) | pair, pair);
  }

  @Test
  void singleRegistersHaveTheirLowestBitApart() {
    // A7.7.225 VADD T1: vadd.f32 s1, s3, s5 = Vd 0 D 1, Vn 1 N 1, Vm 2 M 1
    has(only(0xee71, 0x0aa2), "vadd.f32", Kind.FP_ADD, single(3) | single(5), single(1));
  }

  @Test
  void doubleRegistersCountAsTwoSingleOnes() {
    // A7.7.225 VADD T1: vadd.f64 d1, d2, d3
    Instruction add = only(0xee32, 0x1b03);
    has(add, "vadd.f64", Kind.FP_ADD, twin(2) | twin(3), twin(1));
    assertThat(add.doublePrecision()).isTrue();
    // A7.7.248 VPOP T1: vpop {d8-d9}
    Instruction pop = only(0xecbd, 0x8b04);
    has(pop, "vpop", Kind.LOAD_MULTIPLE, core(13), twin(8) | twin(9) | core(13));
    assertThat(pop.transfer().registers()).isEqualTo(4);
  }

  @Test
  void comparisonsOfFloatsReachTheFlagsByVmrs() {
    // A7.7.227 VCMP T1: vcmpe.f32 s0, s1; A7.7.243 VMRS T1: vmrs APSR_nzcv, fpscr
    has(only(0xeeb4, 0x0ae0), "vcmpe.f32", Kind.FP_COMPARE, single(0) | single(1), FP_FLAGS);
    has(only(0xeef1, 0xfa10), "vmrs", Kind.FP_MOVE, FP_FLAGS, FLAGS);
  }

  @Test
  void conditionalSelectionReadsTheFlags() {
    // DDI 0553 CSEL T1: csel r1, r2, r3, eq
    has(only(0xea52, 0x8103), "csel", Kind.ALU, core(2) | core(3) | FLAGS, core(1));
  }

  @Test
  void vectorsInAPredicatedBlockSayWhichPartTheyAreIn() {
    // DDI 0553 VPST T1 with mask 1100: vpste; vaddt.i32 q0, q1, q2; vadde.i32; vadd.i32
    List<Instruction> code = block(0xfe71, 0x8f4d, 0xef22, 0x0844, 0xef22, 0x0844, 0xef22, 0x0844);

    assertThat(code.stream().map(Instruction::mnemonic))
        .containsExactly("vpste", "vaddt.i32", "vadde.i32", "vadd.i32");
    assertThat(code.get(3).reads()).isEqualTo(twin(2) | twin(3) | twin(4) | twin(5));
    assertThat(code.get(3).writes()).isEqualTo(twin(0) | twin(1));
  }

  @Test
  void whatIsNoInstructionIsUnknownWithItsSize() {
    assertThat(only(0xffff, 0xffff)).extracting(Instruction::kind).isEqualTo(Kind.UNKNOWN);
    assertThat(only(0xffff, 0xffff).size()).isEqualTo(4);
    assertThat(only(0xb8ff).size()).isEqualTo(2);
  }

  @Test
  void halfAnInstructionAtTheEndIsUnknown() {
    List<Instruction> code = block(0x2001, 0xf7ff);
    assertThat(code.getLast().kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(code.getLast().size()).isEqualTo(2);
    assertThat(BlockDecoder.decode(0, new byte[] {0x01}).getFirst().kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(BlockDecoder.decode(0, new byte[0])).isEmpty();
  }
}
