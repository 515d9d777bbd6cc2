/* What wasm2c's runtime calls instead of the C library's allocator. See adapter.c. */
#ifndef THUMBPRINT_WASM2C_ALLOCATION_H
#define THUMBPRINT_WASM2C_ALLOCATION_H

#include <stddef.h>

void *wasm2c_malloc(size_t bytes);
void *wasm2c_calloc(size_t count, size_t each);
void *wasm2c_realloc(void *block, size_t bytes);

/* Undoes the count of a function type whose array could not grow. */
void wasm2c_forget_last_type(void);

#endif
