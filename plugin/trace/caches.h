/*
 * One cache by three simulations: least recently used line replaced with contents kept, a random
 * line replaced with contents kept, and least recently used with contents dropped at each begin of a
 * window. Lines are allocated by loads, fetches and stores alike.
 */
#ifndef THUMBPRINT_CACHES_H
#define THUMBPRINT_CACHES_H

#include <stdbool.h>
#include <stdint.h>

enum { SIMULATION_WARM, SIMULATION_RANDOM, SIMULATION_EVICTED, SIMULATIONS };

struct cache {
  const char *geometry; /* as it was given: BYTES:WAYS:LINE; NULL: no cache */
  uint32_t line_shift, set_mask, ways;
  uint32_t *recent; /* by set: the line that was used last; it hits in all without a change */
  uint32_t *lines[SIMULATIONS]; /* by set and way; most recently used first, but not for random */
  uint32_t random;
};

/*
 * BYTES:WAYS:LINE, or - for none. False unless lines and sets are powers of two, as they are in
 * every cache of a Cortex-M, and a line is 4 bytes to 1 KiB.
 */
bool cache_parse(struct cache *cache, const char *text);

/* Empties the simulation that is evicted. */
void cache_begin_window(struct cache *cache);

/* The line was not the last that was used in its set. */
void cache_look_up(struct cache *cache, uint32_t line, uint64_t misses[SIMULATIONS]);

static inline uint32_t cache_line(const struct cache *cache, uint32_t address) {
  return address >> cache->line_shift;
}

/* Uses the lines from first to last. */
static inline void cache_use(struct cache *cache, uint32_t first, uint32_t last,
                             uint64_t misses[SIMULATIONS]) {
  for (uint32_t line = first; line <= last; line++)
    if (cache->recent[line & cache->set_mask] != line) cache_look_up(cache, line, misses);
}

#endif
