/* Into a handler and back: PendSV, which the code itself asks for. */
#include "bench.inc"

  .section .text.kit_pend_sv, "ax", %progbits
  .balign 16
  .global kit_pend_sv
  .type kit_pend_sv, %function
  .thumb_func
kit_pend_sv:
  ldr r4, [r7]
  bx lr

  /* A core with floating point saves room for it if it was used: bit 2 of CONTROL. */
  .macro float_context active
#ifdef __ARM_FP
  mrs r0, control
  bic r0, r0, #4
  orr r0, r0, #\active * 4
  msr control, r0
  isb
#endif
  .endm

  /* In the handler r7 is still the counter's address and r4 is what nobody saves. */
  .macro handled name, active
bench \name, 5, 1
  float_context \active
  ldr r0, =0xe000ed04
  movs r1, #1
  lsls r1, r1, #28
  movs r4, #0
  mvns r4, r4
  cpsie i
  begin
  str r1, [r0]
  dsb
  isb
  end
  cpsid i
  .endm

  /* 1 if the handler ran: no counter that starts at 0 reads all ones. */
  .macro handler_ran
  movs r0, #0
  adds r4, #1
  beq.n 1f
  movs r0, #1
1:
  .endm

  handled handler_round_trip, 0
  handler_ran
done

  /* The instructions of both are those of the whole trip. */
  handled handler_entry, 0
  mov r5, r4
  handler_ran
done

  handled handler_exit, 0
  mov r6, r4
  handler_ran
done

#ifdef __ARM_FP
  handled handler_round_trip_float_context, 1
  handler_ran
done
#endif
