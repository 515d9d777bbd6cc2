/* Enough of <string.h> for headers that are compiled to WebAssembly without a C library. */
#ifndef THUMBPRINT_STRING_H
#define THUMBPRINT_STRING_H
#include <stddef.h>
void *memcpy(void *restrict target, const void *restrict source, size_t bytes);
void *memmove(void *target, const void *source, size_t bytes);
void *memset(void *target, int value, size_t bytes);
#endif
