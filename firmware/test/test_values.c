/*
 * Values in and out, traps, refusals and host functions. A module that starts with `R` is refused.
 * add(ii)i, mix(fF)F, trap(), crossing(iII)I: host function number, two arguments as bits, result.
 */
#include <stdbool.h>

#include "adapter.h"

const struct test_export exports[] = {
    {"add", "(ii)i"}, {"mix", "(fF)F"}, {"trap", "()"}, {"crossing", "(iII)I"}, {NULL, NULL},
};

static float as_f32(uint64_t bits) {
  uint32_t low = (uint32_t)bits;
  float value;
  memcpy(&value, &low, sizeof value);
  return value;
}

static uint64_t mix(const struct value *args) {
  double value;
  memcpy(&value, &args[1].bits, sizeof value);
  value = value * as_f32(args[0].bits) + 0.5;
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

static uint64_t cross(const struct value *args) {
  const struct host_function *function = &host_functions->first[args[0].bits];
  uint64_t values[2] = {args[1].bits, args[2].bits};
  uint64_t result = 0;
  function->invoke(function, values, &result);
  return result;
}

static enum engine_status trap(uint32_t *result_count) {
  *result_count = 0;
  last_report = (struct report){.kind = "unreachable", .text = "a trap of the test"};
  return ENGINE_TRAPPED;
}

enum engine_status engine_call(engine_function function, const struct value *args, uint32_t argc,
                               struct value *results, uint32_t *result_count) {
  (void)argc;
  bool has_host = !is_export(function, "crossing") || args[0].bits < host_functions->count;
  if (is_export(function, "trap") || !has_host) return trap(result_count);
  if (is_export(function, "mix")) return give(TYPE_F64, mix(args), results, result_count);
  if (is_export(function, "crossing")) return give(TYPE_I64, cross(args), results, result_count);
  uint32_t sum = (uint32_t)args[0].bits + (uint32_t)args[1].bits;
  return give(TYPE_I32, sum, results, result_count);
}
