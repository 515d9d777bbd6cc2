/* print(): breaks the contract by printing within a counted window. half(): without ending its line. */
#include <stdio.h>

#include "adapter.h"

const struct test_export exports[] = {{"print", "()"}, {"half", "()"}, {NULL, NULL}};

enum engine_status engine_call(engine_function function, const struct value *args, uint32_t argc,
                               struct value *results, uint32_t *result_count) {
  (void)args, (void)argc, (void)results;
  *result_count = 0;
  if (is_export(function, "print"))
    puts("printed in a window");
  else
    printf("half a line");
  fflush(stdout);
  return ENGINE_OK;
}
