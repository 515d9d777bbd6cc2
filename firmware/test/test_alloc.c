/* allocate(n), zeroed(n), aligned(n), grow(n): one block each. release(): all. exhaust(n): until no more. */
#include <malloc.h>
#include <stdlib.h>

#include "adapter.h"

const struct test_export exports[] = {
    {"allocate", "(i)"}, {"zeroed", "(i)"}, {"aligned", "(i)i"}, {"grow", "(i)"},
    {"release", "()"},   {"exhaust", "(i)"}, {NULL, NULL},
};

enum { MOST_BLOCKS = 64, ALIGNMENT = 64 };
static void *blocks[MOST_BLOCKS];
static uint32_t count;

static enum engine_status keep(void *block) {
  if (block == NULL) return ENGINE_OUT_OF_MEMORY;
  blocks[count++ % MOST_BLOCKS] = block;
  return ENGINE_OK;
}

static enum engine_status grow(uint32_t bytes) {
  void *block = realloc(count > 0 ? blocks[--count] : NULL, bytes);
  return keep(block);
}

static enum engine_status exhaust(uint32_t bytes) {
  enum engine_status status = ENGINE_OK;
  while (status == ENGINE_OK) status = keep(malloc(bytes));
  return status;
}

static enum engine_status release(void) {
  while (count > 0) free(blocks[--count]);
  return ENGINE_OK;
}

enum engine_status engine_call(engine_function function, const struct value *args, uint32_t argc,
                               struct value *results, uint32_t *result_count) {
  uint32_t bytes = argc > 0 ? (uint32_t)args[0].bits : 0;
  *result_count = 0;
  if (is_export(function, "allocate")) return keep(malloc(bytes));
  if (is_export(function, "zeroed")) return keep(calloc(1, bytes));
  if (is_export(function, "grow")) return grow(bytes);
  if (is_export(function, "release")) return release();
  if (is_export(function, "exhaust")) return exhaust(bytes);
  void *block = memalign(ALIGNMENT, bytes);
  uint32_t remainder = (uint32_t)(uintptr_t)block % ALIGNMENT;
  give(TYPE_I32, remainder, results, result_count);
  return keep(block);
}
