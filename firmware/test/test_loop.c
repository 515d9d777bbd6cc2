/*
 * loop(n): a call of exactly 2 n + 6 instructions, the return included. A window is counted less an
 * empty call, which is a return, so 2 n + 5 is what the plugin must find.
 */
#include "adapter.h"

const struct test_export exports[] = {{"loop", "(i)"}, {NULL, NULL}};

__attribute__((naked)) enum engine_status engine_call(engine_function function,
                                                      const struct value *args, uint32_t argc,
                                                      struct value *results,
                                                      uint32_t *result_count) {
  (void)function, (void)args, (void)argc, (void)results, (void)result_count;
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
