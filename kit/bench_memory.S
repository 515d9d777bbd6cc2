/* Loads and stores in the memory that holds the kit's data. */
#include "bench.inc"

/* The scratch memory holds its own address, so that a load may use what the last one gave. */
bench load_use_chain, 64, 0
  str r4, [r4]
  mov r0, r4
  begin
  .rept 64
  ldr r0, [r0]
  .endr
  end
  subs r0, r0, r4
  movs r1, #0
  str r1, [r4]
done

bench load_then_use, 128, 64
  movs r1, #1
  str r1, [r4, #4]
  movs r0, #0
  begin
  .rept 64
  ldr r1, [r4, #4]
  adds r0, r1
  .endr
  end
done

/* An instruction that needs nothing of the load stands between load and use. */
bench load_gap_use, 192, 128
  movs r1, #1
  str r1, [r4, #4]
  movs r0, #0
  movs r2, #0
  begin
  .rept 64
  ldr r1, [r4, #4]
  adds r2, #1
  adds r0, r1
  .endr
  end
  adds r0, r2
done

bench load_independent, 128, 1
  movs r1, #1
  str r1, [r4, #4]
  begin
  .rept 64
  ldr r1, [r4, #8]
  ldr r0, [r4, #4]
  .endr
  end
done

bench load_then_alu, 128, 64
  movs r0, #0
  begin
  .rept 64
  ldr r1, [r4, #4]
  adds r0, #1
  .endr
  end
done

bench load_register_offset, 64, 1
  movs r5, #4
  movs r1, #1
  str r1, [r4, #4]
  begin
  .rept 64
  ldr r0, [r4, r5]
  .endr
  end
done

/* The offset is what was computed just before: an interlock of the address. */
bench load_address_computed, 128, 1
  movs r5, #4
  movs r1, #1
  str r1, [r4, #4]
  movs r2, #0
  begin
  .rept 64
  adds r5, r5, r2
  ldr r0, [r4, r5]
  .endr
  end
done

bench load_byte, 64, 1
  movs r1, #1
  str r1, [r4, #4]
  begin
  .rept 64
  ldrb r0, [r4, #4]
  .endr
  end
done

bench store_run, 64, 7
  movs r0, #7
  begin
  .rept 32
  str r0, [r4, #16]
  str r0, [r4, #20]
  .endr
  end
  ldr r0, [r4, #20]
done

bench store_then_alu, 128, 64
  movs r0, #0
  begin
  .rept 64
  str r0, [r4, #16]
  adds r0, #1
  .endr
  end
done

/* The value goes through memory: what forwarding from the store buffer is worth. */
bench store_load_forward, 192, 64
  movs r0, #0
  begin
  .rept 64
  str r0, [r4, #16]
  ldr r0, [r4, #16]
  adds r0, #1
  .endr
  end
done

bench store_load_elsewhere, 192, 64
  movs r0, #0
  movs r1, #0
  begin
  .rept 64
  str r0, [r4, #16]
  ldr r1, [r4, #32]
  adds r0, #1
  .endr
  end
done

bench store_byte_load_word, 128, 5
  movs r0, #5
  str r0, [r4, #16]
  begin
  .rept 64
  strb r0, [r4, #16]
  ldr r1, [r4, #16]
  .endr
  end
  mov r0, r1
done

  /* Through the scratch memory, so that the last address tells how many there were. */
  .macro multiple name, instruction, bytes, registers:vararg
bench \name, 32, \bytes
  movs r0, #0
  movs r1, #0
  movs r2, #0
  movs r3, #0
  begin
  .rept 32
  \instruction r4!, {\registers}
  .endr
  end
  ldr r1, [sp]
  ldr r1, [r1, #4]
  subs r0, r4, r1
done
  .endm

  multiple load_multiple_1, ldmia, 128, r0
  multiple load_multiple_2, ldmia, 256, r0, r1
  multiple load_multiple_4, ldmia, 512, r0, r1, r2, r3
  multiple store_multiple_1, stmia, 128, r0
  multiple store_multiple_2, stmia, 256, r0, r1
  multiple store_multiple_4, stmia, 512, r0, r1, r2, r3

bench push_pop_4, 64, 3
  movs r0, #3
  begin
  .rept 32
  push {r0-r3}
  pop {r0-r3}
  .endr
  end
done

bench load_literal, 64, 0x12345678
  begin
  .rept 64
  ldr r0, 1f
  .endr
  end
  b 2f
  .balign 4
1:
  .word 0x12345678
2:
done

#ifdef HAS_THUMB2

  multiple load_multiple_8, ldmia, 1024, r0, r1, r2, r3, r8, r9, r10, r11
  multiple store_multiple_8, stmia, 1024, r0, r1, r2, r3, r8, r9, r10, r11

bench load_double, 64, 9
  movs r1, #9
  str r1, [r4, #20]
  begin
  .rept 64
  ldrd r1, r0, [r4, #16]
  .endr
  end
done

bench store_double, 64, 9
  movs r1, #9
  begin
  .rept 64
  strd r1, r1, [r4, #16]
  .endr
  end
  ldr r0, [r4, #20]
done

bench load_shifted_offset, 64, 6
  movs r1, #6
  str r1, [r4, #16]
  movs r5, #4
  begin
  .rept 64
  ldr.w r0, [r4, r5, lsl #2]
  .endr
  end
done

bench load_unaligned, 64, 0
  movs r1, #0
  str r1, [r4, #16]
  str r1, [r4, #20]
  begin
  .rept 64
  ldr.w r0, [r4, #17]
  .endr
  end
done

#endif
