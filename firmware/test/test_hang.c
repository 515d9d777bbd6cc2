/* hang(): an endless loop of one instruction. */
#include "adapter.h"

const struct test_export exports[] = {{"hang", "()"}, {NULL, NULL}};

enum engine_status engine_call(engine_function function, const struct value *args, uint32_t argc,
                               struct value *results, uint32_t *result_count) {
  (void)function, (void)args, (void)argc, (void)results, (void)result_count;
  for (;;) __asm__ volatile("");
}
