/*
 * An engine that is wrong in silence, as one with a wrong calling convention is: it gives the
 * halves of an i64 exchanged and loses an f32. Its exports are those of the probe `local.set`.
 */
#include "adapter.h"

const struct test_export exports[] = {
    {"local.set:i32", "(i)i"}, {"local.set:i64", "(I)I"}, {"local.set:f32", "(f)f"},
    {"local.set:f64", "(F)F"}, {NULL, NULL},
};

enum engine_status engine_call(engine_function function, const struct value *args, uint32_t argc,
                               struct value *results, uint32_t *result_count) {
  uint64_t bits = args[0].bits;
  (void)argc;
  if (is_export(function, "local.set:i64")) bits = bits >> 32 | bits << 32;
  if (is_export(function, "local.set:f32")) bits = 0;
  return give(args[0].type, bits, results, result_count);
}
