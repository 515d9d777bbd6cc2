/* Arithmetic on core registers: latency (chains) and issue (independent pairs). */
#include "bench.inc"

bench nop, 128, 0
  begin
  .rept 128
  nop
  .endr
  end
  movs r0, #0
done

bench alu_chain, 128, 128
  movs r0, #0
  begin
  .rept 128
  adds r0, #1
  .endr
  end
done

bench alu_pairs, 128, 128
  movs r0, #0
  movs r1, #0
  begin
  .rept 64
  adds r0, #1
  adds r1, #1
  .endr
  end
  adds r0, r1
done

bench alu_move_add, 128, 64
  movs r0, #0
  begin
  .rept 64
  mov r1, r0
  adds r0, r1, #1
  .endr
  end
done

bench shift_chain, 128, 0
  movs r0, #1
  begin
  .rept 128
  lsls r0, r0, #1
  .endr
  end
done

bench shift_by_register, 128, 1
  movs r0, #1
  movs r1, #0
  begin
  .rept 128
  lsls r0, r1
  .endr
  end
done

bench multiply_chain, 64, 3
  movs r0, #3
  movs r1, #1
  begin
  .rept 64
  muls r0, r1
  .endr
  end
done

bench multiply_pairs, 64, 8
  movs r0, #3
  movs r1, #1
  movs r2, #5
  begin
  .rept 32
  muls r0, r1
  muls r2, r1
  .endr
  end
  adds r0, r2
done

bench multiply_and_add, 128, 67
  movs r0, #3
  movs r1, #1
  movs r2, #0
  begin
  .rept 64
  muls r0, r1
  adds r2, #1
  .endr
  end
  adds r0, r2
done

#ifdef HAS_THUMB2

bench alu_wide_chain, 128, 128
  movs r0, #0
  begin
  .rept 128
  add.w r0, r0, #1
  .endr
  end
done

bench alu_wide_pairs, 128, 128
  movs r0, #0
  movs r1, #0
  begin
  .rept 64
  add.w r0, r0, #1
  add.w r1, r1, #1
  .endr
  end
  adds r0, r1
done

bench shifted_operand_chain, 64, 256
  movs r0, #0
  movs r1, #1
  begin
  .rept 64
  add.w r0, r0, r1, lsl #2
  .endr
  end
done

bench shifted_operand_pairs, 64, 256
  movs r0, #0
  movs r1, #1
  movs r2, #0
  begin
  .rept 32
  add.w r0, r0, r1, lsl #2
  add.w r2, r2, r1, lsl #2
  .endr
  end
  adds r0, r2
done

/* The value that was just made is the one that is shifted. */
bench shifted_operand_late, 64, 0
  movs r0, #0
  movs r1, #0
  begin
  .rept 64
  add.w r0, r1, r0, lsl #2
  .endr
  end
done

bench multiply_accumulate_chain, 64, 64
  movs r0, #0
  movs r1, #1
  begin
  .rept 64
  mla r0, r1, r1, r0
  .endr
  end
done

bench multiply_accumulate_pairs, 64, 64
  movs r0, #0
  movs r1, #1
  movs r2, #0
  begin
  .rept 32
  mla r0, r1, r1, r0
  mla r2, r1, r1, r2
  .endr
  end
  adds r0, r2
done

/* M3 ends early on small operands, so both sizes. */
bench long_multiply_small, 64, 35
  movs r1, #5
  movs r2, #7
  begin
  .rept 64
  umull r0, r3, r1, r2
  .endr
  end
done

bench long_multiply_large, 64, 0xfffffffe
  value r1, 0xffffffff
  begin
  .rept 64
  umull r3, r0, r1, r1
  .endr
  end
done

bench long_multiply_signed, 64, 1
  value r1, 0xffffffff
  begin
  .rept 64
  smull r0, r3, r1, r1
  .endr
  end
done

bench long_multiply_accumulate, 64, 64
  movs r0, #0
  movs r3, #0
  movs r1, #1
  begin
  .rept 64
  umlal r0, r3, r1, r1
  .endr
  end
done

bench bit_field_extract, 128, 0x56
  value r1, 0x12345678
  begin
  .rept 64
  ubfx r0, r1, #4, #4
  ubfx r0, r1, #8, #8
  .endr
  end
done

bench count_leading_zeros, 64, 31
  movs r1, #1
  begin
  .rept 64
  clz r0, r1
  .endr
  end
done

#endif

#ifdef __ARM_FEATURE_IDIV

  .macro divisions name, instruction, dividend, divisor, quotient
bench \name, 32, \quotient
  value r1, \dividend
  value r2, \divisor
  begin
  .rept 32
  \instruction r0, r1, r2
  .endr
  end
done
  .endm

divisions divide_quotient_0_bits, udiv, 5, 7, 0
divisions divide_quotient_4_bits, udiv, 0x1234, 0x187, 11
divisions divide_quotient_8_bits, udiv, 0x12345678, 0x123456, 256
divisions divide_quotient_16_bits, udiv, 0x87654321, 0xabcd, 0xc9c0
divisions divide_quotient_32_bits, udiv, 0x87654321, 1, 0x87654321
divisions divide_signed_16_bits, sdiv, 0x76543210, 0xabcd, 0xb052

bench divide_chain, 32, 0x87654321
  value r0, 0x87654321
  movs r2, #1
  begin
  .rept 32
  udiv r0, r0, r2
  .endr
  end
done

#endif

#ifdef __ARM_FEATURE_DSP

bench dsp_dual_multiply_add, 64, 128
  movs r0, #0
  value r1, 0x00010001
  begin
  .rept 64
  smlad r0, r1, r1, r0
  .endr
  end
done

bench dsp_saturating_add, 64, 64
  movs r0, #0
  movs r1, #1
  begin
  .rept 64
  qadd r0, r0, r1
  .endr
  end
done

bench dsp_high_multiply, 64, 0x3fffffff
  value r1, 0x7fffffff
  begin
  .rept 64
  smmul r0, r1, r1
  .endr
  end
done

#endif
