/*
 * The counted heap: newlib's allocator between wrappers (-Wl,--wrap=malloc and so on).
 *
 * The requested size of each block is kept in a table beside the arena and not in front of the
 * block, so that the arena is laid out exactly as it would be in a product.
 */
#ifndef THUMBPRINT_HEAP_H
#define THUMBPRINT_HEAP_H

#include <stdbool.h>
#include <stdint.h>

struct heap_figures {
  uint32_t live_bytes;    /* requested and not freed */
  uint32_t peak_bytes;    /* highest live_bytes since heap_begin_phase */
  uint32_t arena_bytes;   /* taken from the system since boot */
  uint32_t allocations;   /* since heap_begin_phase; a realloc is an allocation and a free */
  uint32_t frees;
  uint32_t failed_bytes;  /* the last request that failed since heap_begin_phase, or 0 */
};

extern struct heap_figures heap;

/*
 * Opens the heap between .bss and the end of RAM. `limit_bytes` caps the arena (0: all there is);
 * `reserved_bytes` at the end of RAM stay free for the caller. False if they are not there.
 */
bool heap_open(uint32_t limit_bytes, uint32_t reserved_bytes);

/* The most that the arena can grow to. */
uint32_t heap_capacity_bytes(void);

void heap_begin_phase(void);

/* Frees every block: their owner gave up and forgot them. */
void heap_release(void);

#endif
