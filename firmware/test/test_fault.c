/* Each export does what an engine must not do; the report names its pc. */
#include "adapter.h"

extern uint8_t code_base[], deck_base[];

const struct test_export exports[] = {
    {"write_code", "()"}, {"write_deck", "()"}, {"undefined", "()"},
    {"guard", "()"},      {"nowhere", "()"},    {"unaligned", "()"},
    {NULL, NULL},
};

static uint32_t target(engine_function function) {
  enum { BEHIND_CODE = 0x1000, NOTHING_HERE = 0x00400000 };
  if (is_export(function, "write_code")) return (uint32_t)(uintptr_t)code_base + BEHIND_CODE;
  if (is_export(function, "write_deck")) return (uint32_t)(uintptr_t)deck_base;
  if (is_export(function, "unaligned")) return (uint32_t)(uintptr_t)linear_memory + 1;
  if (is_export(function, "guard")) return (uint32_t)(uintptr_t)harness_stack_bottom() - 32;
  return NOTHING_HERE;
}

/* A function of one store, so that a test knows the pc by the symbol. */
__attribute__((naked, noinline)) void fault_by_store(IN_REGISTER uint32_t address) {
  __asm__ volatile(
      ".syntax unified\n"
      "  str r0, [r0]\n"
      "  bx lr\n");
}

__attribute__((naked, noinline)) void fault_by_undefined_instruction(void) {
  __asm__ volatile(
      ".syntax unified\n"
      "  udf #0\n");
}

enum engine_status engine_call(engine_function function, const struct value *args, uint32_t argc,
                               struct value *results, uint32_t *result_count) {
  (void)args, (void)argc, (void)results;
  *result_count = 0;
  if (is_export(function, "undefined")) fault_by_undefined_instruction();
  fault_by_store(target(function));
  return ENGINE_OK;
}
