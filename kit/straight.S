/*
 * Straight-line code that stays in the code memory: STRAIGHT_BYTES of it, the last two a return.
 * To execute less of it, enter later.
 */
  .syntax unified
  .thumb
  .section .text.straight, "ax", %progbits
  .balign 32
  .global kit_straight_end
  .rept STRAIGHT_BYTES / 2 - 1
  adds r0, #1
  .endr
  bx lr
kit_straight_end:
