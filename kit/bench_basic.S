/* The marker, the empty measurement, and what the C files run other code through. */
#include "bench.inc"

  .section .text.kit_mark, "ax", %progbits
  .balign 16
  .global kit_mark, mark_insn
  .type kit_mark, %function
  .type mark_insn, %function
  .thumb_func
kit_mark:
  push {r5}
  ldr r5, =mark_slots
  .thumb_func
mark_insn:
  str r6, [r5, r6]
  pop {r5}
  bx lr
  .ltorg

  enter calibrate
  begin calibration_begin
  end calibration_end
  movs r0, #0
  done

bench empty, 0, 0, .first
  begin
  end
  movs r0, #0
done

/* Each takes its arguments from struct run, at offset 20. */
  enter sequential
  ldr r5, [r0, #20]
  ldr r3, [r0, #24]
  mov r0, r5
  begin
1:
  ldr r1, [r0, #0]
  ldr r2, [r0, #4]
  ldr r1, [r0, #8]
  ldr r2, [r0, #12]
  ldr r1, [r0, #16]
  ldr r2, [r0, #20]
  ldr r1, [r0, #24]
  ldr r2, [r0, #28]
  adds r0, #32
  subs r3, #1
  bne 1b
  end
  done

  enter strided
  ldr r5, [r0, #20]
  ldr r3, [r0, #24]
  ldr r2, [r0, #28]
  mov r0, r5
  begin
1:
  ldr r1, [r0]
  adds r0, r2
  subs r3, #1
  bne 1b
  end
  done

  enter chase
  ldr r5, [r0, #20]
  ldr r3, [r0, #24]
  mov r0, r5
  begin
1:
  ldr r0, [r0]
  subs r3, #1
  bne 1b
  end
  done

/* The function gets 0 in r0 and gives back what is checked. */
  enter execute
  ldr r3, [r0, #20]
  movs r0, #0
  begin
  blx r3
  end
  done

/* linked_call(instance, arguments, results) of firmware/linked_module.h. */
  enter call
  ldr r3, [r0, #20]
  ldr r1, [r0, #24]
  ldr r2, [r0, #28]
  movs r0, #0
  begin
  blx r3
  end
  movs r0, #0
  done
