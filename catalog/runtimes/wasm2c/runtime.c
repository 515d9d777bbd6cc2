/*
 * wasm2c's runtime as Debian installs it, with its allocation renamed and growth of memory guarded.
 *
 * It is included rather than compiled on its own because a failed allocation inside
 * wasm_rt_register_func_type leaves its count one ahead of its array, and both are static:
 * wasm_rt_free would then free a pointer that nobody wrote.
 */
#include <stdlib.h>

#include "allocation.h"

/* Its functions for mmap, which nothing calls here. */
#pragma GCC diagnostic ignored "-Wunused-function"

#define malloc wasm2c_malloc
#define calloc wasm2c_calloc
#define realloc wasm2c_realloc
#define wasm_rt_grow_memory published_grow_memory
#include "wasm-rt-impl.c"
#undef wasm_rt_grow_memory
#undef malloc
#undef calloc
#undef realloc

void wasm2c_forget_last_type(void) { g_func_type_count--; }

uint32_t wasm_rt_grow_memory(wasm_rt_memory_t *memory, uint32_t delta);

/* The published one adds before it compares, so a sum that wraps to zero succeeds and says 0. */
uint32_t wasm_rt_grow_memory(wasm_rt_memory_t *memory, uint32_t delta) {
  if (delta > memory->max_pages - memory->pages) {
    return (uint32_t)-1;
  }
  return published_grow_memory(memory, delta);
}
