/*
 * wasm2c's runtime as Debian installs it, with its allocation renamed.
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
#include "wasm-rt-impl.c"
#undef malloc
#undef calloc
#undef realloc

void wasm2c_forget_last_type(void) { g_func_type_count--; }
