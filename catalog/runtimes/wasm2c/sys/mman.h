/*
 * wasm2c's runtime includes <sys/mman.h> even where it allocates with calloc, and bare metal has
 * none. These are never called: WASM_RT_MEMCHECK_SIGNAL_HANDLER is 0.
 */
#ifndef THUMBPRINT_SYS_MMAN_H
#define THUMBPRINT_SYS_MMAN_H

#include <stddef.h>

enum { PROT_NONE, PROT_READ, PROT_WRITE, MAP_ANONYMOUS, MAP_PRIVATE };
#define MAP_FAILED ((void *)-1)

void *mmap(void *address, size_t bytes, int protection, int flags, int file, long offset);
int munmap(void *address, size_t bytes);
int mprotect(void *address, size_t bytes, int protection);

#endif
