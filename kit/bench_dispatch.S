/* Branches by register, by load and by table: how interpreters dispatch. */
#include "bench.inc"

bench branch_by_register_loop, 384, 0
  movs r0, #128
  ldr r1, =kit_register_loop
  begin
  .thumb_func
kit_register_loop:
  subs r0, #1
  beq.n 1f
  bx r1
1:
  nop
  end
done

/*
 * An interpreter's dispatch: each of four handlers loads the next one's address from a stream and
 * branches there. The streams are of 64 handlers and an end: always the same, in turn, and in no
 * order.
 */
  .macro handler label, code:vararg
  .balign 4
  .thumb_func
\label:
  adds r0, #1
  \code
  .endm

  .macro stream name, numbers:vararg
  .irp number, \numbers
  .word \name\()_\number
  .endr
  .endm

  .macro dispatch name, instructions, code:vararg
bench \name, \instructions, 64
  movs r0, #0
  ldr r5, =\name\()_stream
  begin
  ldr r3, [r5]
  bx r3
  .thumb_func
\name\()_end:
  end
  b.n 1f
  handler \name\()_0, \code
  handler \name\()_1, \code
  handler \name\()_2, \code
  handler \name\()_3, \code
1:
done
  .section .rodata.\name, "a", %progbits
  .balign 4
\name\()_stream:
  .endm

  .macro one_target name
  .rept 64
  stream \name, 0
  .endr
  stream \name, end
  .endm

  .macro four_in_turn name
  .rept 16
  stream \name, 0, 1, 2, 3
  .endr
  stream \name, end
  .endm

  /* The two top bits of s = 1664525 s + 1013904223, from 7: the generator of docs/driver.md. */
  .macro four_in_no_order name
  stream \name, 0, 3, 2, 3, 0, 3, 1, 0, 0, 3, 3, 2, 1, 2, 2, 3
  stream \name, 3, 1, 1, 3, 1, 1, 0, 2, 3, 1, 0, 3, 0, 1, 1, 0
  stream \name, 0, 2, 3, 0, 2, 3, 1, 2, 1, 1, 2, 2, 1, 0, 3, 2
  stream \name, 1, 3, 1, 0, 1, 3, 2, 1, 0, 1, 0, 0, 2, 3, 0, 2
  stream \name, end
  .endm

  .macro by_register
  adds r5, #4
  ldr r3, [r5]
  bx r3
  .endm

dispatch dispatch_register_one, 258, by_register
one_target dispatch_register_one
dispatch dispatch_register_in_turn, 258, by_register
four_in_turn dispatch_register_in_turn
dispatch dispatch_register_no_order, 258, by_register
four_in_no_order dispatch_register_no_order

#ifdef HAS_THUMB2

  .macro by_load
  ldr pc, [r5, #4]!
  .endm

dispatch dispatch_load_one, 130, by_load
one_target dispatch_load_one
dispatch dispatch_load_in_turn, 130, by_load
four_in_turn dispatch_load_in_turn
dispatch dispatch_load_no_order, 130, by_load
four_in_no_order dispatch_load_no_order

/* A dense switch: the table of byte offsets lies behind the branch. */
  .macro table_branch name, expected
bench \name, 384, \expected
  movs r0, #0
  movs r2, #64
  ldr r5, =\name\()_cases
  begin
1:
  ldrb r1, [r5], #1
  tbb [pc, r1]
2:
  .byte (3f - 2b) / 2, (4f - 2b) / 2, (5f - 2b) / 2, (6f - 2b) / 2
3:
  adds r0, #1
  b.n 7f
4:
  adds r0, #2
  b.n 7f
5:
  adds r0, #3
  b.n 7f
6:
  adds r0, #4
  b.n 7f
7:
  subs r2, #1
  bne.n 1b
  end
done
  .section .rodata.\name, "a", %progbits
\name\()_cases:
  .endm

table_branch table_branch_one, 64
  .rept 64
  .byte 0
  .endr
table_branch table_branch_in_turn, 160
  .rept 16
  .byte 0, 1, 2, 3
  .endr
table_branch table_branch_no_order, 158
  .byte 0, 3, 2, 3, 0, 3, 1, 0, 0, 3, 3, 2, 1, 2, 2, 3, 3, 1, 1, 3, 1, 1, 0, 2, 3, 1, 0, 3, 0, 1, 1, 0
  .byte 0, 2, 3, 0, 2, 3, 1, 2, 1, 1, 2, 2, 1, 0, 3, 2, 1, 3, 1, 0, 1, 3, 2, 1, 0, 1, 0, 0, 2, 3, 0, 2

#endif
