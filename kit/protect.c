#include "protect.h"

bool protect_call(bench_code code, struct run *run);
void protect_recover(void);

/* The stack pointer within protect_call; one call at a time. */
uint32_t protect_stack;

/* File-scope assembly for all cores, so Armv6-M's instructions only. */
__asm__(
    ".syntax unified\n"
    ".thumb\n"
    ".section .text.protect, \"ax\", %progbits\n"
    ".balign 4\n"
    ".global protect_call, protect_recover\n"
    ".type protect_call, %function\n"
    ".thumb_func\n"
    "protect_call:\n"
    "  push {r4, r5, r6, r7, lr}\n"
    "  mov r4, r8\n"
    "  mov r5, r9\n"
    "  mov r6, r10\n"
    "  mov r7, r11\n"
    "  push {r3, r4, r5, r6, r7}\n"
    "  ldr r2, =protect_stack\n"
    "  mov r3, sp\n"
    "  str r3, [r2]\n"
    "  mov r2, r0\n"
    "  mov r0, r1\n"
    "  blx r2\n"
    "  movs r0, #1\n"
    "1:\n"
    "  pop {r3, r4, r5, r6, r7}\n"
    "  mov r8, r4\n"
    "  mov r9, r5\n"
    "  mov r10, r6\n"
    "  mov r11, r7\n"
    "  pop {r4, r5, r6, r7, pc}\n"
    ".type protect_recover, %function\n"
    ".thumb_func\n"
    "protect_recover:\n"
    "  ldr r2, =protect_stack\n"
    "  ldr r3, [r2]\n"
    "  mov sp, r3\n"
    "  cpsid i\n"
    "  movs r0, #0\n"
    "  b 1b\n"
    "  .ltorg\n"
    ".text\n");

bool protect_run(bench_code code, struct run *run) { return protect_call(code, run); }

uint32_t protect_after_fault(void) { return (uint32_t)(uintptr_t)protect_recover & ~1u; }
