/* Branches, calls, placement of 32-bit instructions, IT blocks. */
#include "bench.inc"

bench branch_to_next, 128, 64
  movs r0, #0
  begin
  .rept 64
  b.n 1f
1:
  adds r0, #1
  .endr
  end
done

bench branch_not_taken, 65, 0
  begin
  cmp r0, r0
  .rept 64
  bne.n 1f
  .endr
1:
  end
  movs r0, #0
done

bench branch_loop, 400, 0
  movs r0, #200
  begin
1:
  subs r0, #1
  bne.n 1b
  end
done

/* Taken every second time: a predictor without history is wrong half of the time or always. */
bench branch_alternating, 1152, 128
  movs r0, #255
  adds r0, #1
  movs r2, #0
  begin
1:
  lsls r1, r0, #31
  beq.n 2f
  adds r2, #1
2:
  subs r0, #1
  bne.n 1b
  end
  mov r0, r2
done

/* A shift register with feedback decides: 128 of 256 take the exclusive or, in no order. */
bench branch_random, 1152, 0xe6b61354
  movs r0, #255
  adds r0, #1
  value r1, 0xace1ace1
  value r2, 0xb4bcd35c
  begin
1:
  lsrs r1, r1, #1
  bcc.n 2f
  eors r1, r2
2:
  subs r0, #1
  bne.n 1b
  end
  mov r0, r1
done

/* The call and its return. */
bench call_and_return, 128, 0
  begin
  .rept 64
  bl kit_only_returns
  .endr
  end
  movs r0, #0
done

  .section .text.kit_only_returns, "ax", %progbits
  .balign 8
  .type kit_only_returns, %function
  .thumb_func
kit_only_returns:
  bx lr

#ifdef HAS_THUMB2

/* Targets are 32-bit instructions on a boundary of 4 bytes, and off it. */
  .macro branch_to_wide name, instructions, first:vararg
bench \name, \instructions, 64
  movs r0, #0
  begin
  \first
  .rept 64
  b.n 1f
  nop
1:
  add.w r0, r0, #1
  .endr
  end
done
  .endm

branch_to_wide branch_to_wide_aligned, 128
branch_to_wide branch_to_wide_misaligned, 129, nop

bench wide_misaligned, 129, 128
  movs r0, #0
  begin
  nop
  .rept 128
  add.w r0, r0, #1
  .endr
  end
done

/* Runs of 2, 3 and 4 misaligned 32-bit instructions with two short ones between. */
  .macro misaligned_runs name, length, instructions, expected
bench \name, \instructions, \expected
  movs r0, #0
  movs r1, #0
  begin
  nop
  .rept 24
  .rept \length
  add.w r0, r0, #1
  .endr
  adds r1, #1
  adds r1, #1
  .endr
  end
done
  .endm

misaligned_runs wide_misaligned_runs_of_1, 1, 73, 24
misaligned_runs wide_misaligned_runs_of_2, 2, 97, 48
misaligned_runs wide_misaligned_runs_of_3, 3, 121, 72
misaligned_runs wide_misaligned_runs_of_4, 4, 145, 96

bench compare_and_branch, 64, 1
  movs r0, #1
  begin
  .rept 64
  cbz r0, 1f
  .endr
1:
  end
done

bench compare_and_branch_taken, 64, 0
  movs r0, #0
  begin
  .rept 64
  cbz r0, 1f
  nop
1:
  .endr
  end
done

/* Instructions that an IT block skips count as executed. The flags are set behind `begin`, which
 * does not keep them. */
bench if_then_executed, 129, 64
  movs r0, #0
  begin
  cmp r0, r0
  .rept 64
  it eq
  addeq r0, #1
  .endr
  end
done

bench if_then_skipped, 129, 0
  movs r0, #0
  begin
  cmp r0, r0
  .rept 64
  it ne
  addne r0, #1
  .endr
  end
done

bench if_then_else_of_4, 161, 64
  movs r0, #0
  movs r1, #0
  begin
  cmp r0, r0
  .rept 32
  ittee eq
  addeq r0, #1
  addeq r0, #1
  addne r1, #1
  addne r1, #1
  .endr
  end
done

#endif
