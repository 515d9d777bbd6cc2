/*
 * loop(n): a call of exactly 2 n + 6 instructions, the return included. A window is counted less an
 * empty call, which is a return, so 2 n + 5 is what the plugin must find.
 */
#include "adapter.h"

const struct test_export exports[] = {{"loop", "(i)"}, {NULL, NULL}};

__attribute__((naked)) enum engine_status engine_call(
    IN_REGISTER engine_function function, IN_REGISTER const struct value *args,
    IN_REGISTER uint32_t argc, IN_REGISTER struct value *results,
    IN_REGISTER uint32_t *result_count) {
  __asm__ volatile(
      ".syntax unified\n"
      "  ldr r0, [r1, #8]\n"
      "1: subs r0, #1\n"
      "  bne 1b\n"
      "  ldr r1, [sp]\n"
      "  movs r2, #0\n"
      "  str r2, [r1]\n"
      "  movs r0, #0\n"
      "  bx lr\n");
}
