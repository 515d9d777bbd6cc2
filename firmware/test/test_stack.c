/*
 * eat(n): needs exactly n bytes of stack, n a multiple of 4. overflow(): recursion without end,
 * through a function whose frame holds floating-point registers too.
 */
#include "adapter.h"

const struct test_export exports[] = {{"eat", "(i)"}, {"overflow", "()"}, {NULL, NULL}};

__attribute__((naked)) static void eat(IN_REGISTER uint32_t bytes) {
  __asm__ volatile(
      ".syntax unified\n"
      "  mov r1, sp\n"
      "  subs r2, r1, r0\n"
      "  mov sp, r2\n"
      "  movs r3, #1\n"
      "  str r3, [r2]\n"
      "  mov sp, r1\n"
      "  bx lr\n");
}

volatile uint32_t recurse_forever = 1;

__attribute__((noinline)) uint32_t recurse(uint32_t depth);

uint32_t recurse(uint32_t depth) {
  volatile uint32_t local[8];
  for (uint32_t i = 0; i < 8; i++) local[i] = depth + i;
  uint32_t below = recurse_forever ? recurse(depth + 1) : depth;
  return below + local[depth % 8];
}

/* A tail call, and nothing on the stack before it: the depth is that of `eat`. */
__attribute__((naked)) static enum engine_status call_eat(
    IN_REGISTER const struct value *args, IN_REGISTER uint32_t *result_count) {
  __asm__ volatile(
      ".syntax unified\n"
      "  ldr r0, [r0, #8]\n"
      "  movs r2, #0\n"
      "  str r2, [r1]\n"
      "  mov r12, lr\n"
      "  bl %0\n"
      "  movs r0, #0\n"
      "  bx r12\n"
      :
      : "i"(eat));
}

static enum engine_status overflow(uint32_t *result_count) {
  *result_count = 0;
  return recurse(0) == 0 ? ENGINE_OK : ENGINE_REFUSED;
}

static const struct test_export *const eater = &exports[0];

enum engine_status engine_call(engine_function function, const struct value *args, uint32_t argc,
                               struct value *results, uint32_t *result_count) {
  (void)argc, (void)results;
  if (function == eater) return call_eat(args, result_count);
  return overflow(result_count);
}
