#include "heap.h"

#include <errno.h>
#include <stddef.h>

#include "image.h"

struct heap_figures heap;

/*
 * sizes[i] belongs to the block at arena + 8 * i: newlib aligns blocks to 8. A size is stored plus
 * one, so that 0 says that the wrappers never saw the block (newlib allocates behind their back).
 */
enum { BLOCK_ALIGNMENT = 8 };
static uint8_t *arena;
static uint32_t *sizes;
static uint32_t capacity_bytes;

void *__real_malloc(size_t bytes);
void *__real_calloc(size_t count, size_t bytes);
void *__real_realloc(void *block, size_t bytes);
void *__real_memalign(size_t alignment, size_t bytes);
void __real_free(void *block);
void *__wrap_malloc(size_t bytes);
void *__wrap_calloc(size_t count, size_t bytes);
void *__wrap_realloc(void *block, size_t bytes);
void *__wrap_memalign(size_t alignment, size_t bytes);
void __wrap_free(void *block);
void *_sbrk(ptrdiff_t bytes);

bool heap_open(uint32_t limit_bytes, uint32_t reserved_bytes) {
  uint32_t table_share = BLOCK_ALIGNMENT / sizeof *sizes + 1; /* one part of three */
  uint32_t there = address_of(ram_end) - address_of(bss_end);
  uint32_t free_bytes = there > reserved_bytes ? there - reserved_bytes : 0;
  arena = bss_end;
  capacity_bytes = (free_bytes - free_bytes / table_share) & ~(uint32_t)(BLOCK_ALIGNMENT - 1);
  sizes = (uint32_t *)(void *)(arena + capacity_bytes);
  if (limit_bytes != 0 && limit_bytes < capacity_bytes) capacity_bytes = limit_bytes;
  return there >= reserved_bytes;
}

uint32_t heap_capacity_bytes(void) { return capacity_bytes; }

void heap_begin_phase(void) {
  heap.peak_bytes = heap.live_bytes;
  heap.allocations = 0;
  heap.frees = 0;
  heap.failed_bytes = 0;
}

void *_sbrk(ptrdiff_t bytes) {
  uint32_t used = heap.arena_bytes;
  if (bytes > 0 && (uint32_t)bytes > capacity_bytes - used) {
    errno = ENOMEM;
    return (void *)-1;
  }
  heap.arena_bytes = used + (uint32_t)bytes;
  return arena + used;
}

static uint32_t *size_of(const void *block) {
  return &sizes[(uint32_t)((const uint8_t *)block - arena) / BLOCK_ALIGNMENT];
}

static void raise_peak(uint32_t bytes) {
  if (bytes > heap.peak_bytes) heap.peak_bytes = bytes;
}

static void *record(void *block, size_t bytes) {
  if (block == NULL) {
    heap.failed_bytes = bytes;
    return NULL;
  }
  *size_of(block) = bytes + 1;
  heap.live_bytes += bytes;
  heap.allocations++;
  raise_peak(heap.live_bytes);
  return block;
}

static void forget(void *block) {
  uint32_t stored = *size_of(block);
  if (stored == 0) return;
  *size_of(block) = 0;
  heap.live_bytes -= stored - 1;
  heap.frees++;
}

void heap_release(void) {
  for (uint32_t i = 0; i < heap.arena_bytes / BLOCK_ALIGNMENT; i++)
    if (sizes[i] != 0) __wrap_free(arena + i * BLOCK_ALIGNMENT);
}

void *__wrap_malloc(size_t bytes) { return record(__real_malloc(bytes), bytes); }

void *__wrap_calloc(size_t count, size_t bytes) {
  return record(__real_calloc(count, bytes), count * bytes);
}

void *__wrap_memalign(size_t alignment, size_t bytes) {
  return record(__real_memalign(alignment, bytes), bytes);
}

void __wrap_free(void *block) {
  if (block == NULL) return;
  forget(block);
  __real_free(block);
}

/* A block that moves exists twice for the time of the copy: that is a peak. */
void *__wrap_realloc(void *block, size_t bytes) {
  if (block == NULL) return __wrap_malloc(bytes);
  void *moved = __real_realloc(block, bytes);
  if (moved == NULL && bytes != 0) return record(NULL, bytes);
  if (moved != block && moved != NULL) raise_peak(heap.live_bytes + bytes);
  forget(block);
  return moved != NULL ? record(moved, bytes) : NULL;
}
