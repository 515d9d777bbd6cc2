/*
 * One cache by three simulations: least recently used line replaced with contents kept, a random
 * line replaced with contents kept, and least recently used with contents dropped at each begin of a
 * window. Lines are allocated by loads, fetches and stores alike.
 */
#ifndef THUMBPRINT_CACHES_H
#define THUMBPRINT_CACHES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lines.h"

enum { SIMULATION_WARM, SIMULATION_RANDOM, SIMULATION_EVICTED, SIMULATIONS };

/* A slot's place in its ring, and the window that used it last. */
struct use {
  uint32_t newer, older, window;
};

struct cache {
  const char *geometry; /* as it was given: BYTES:WAYS:LINE[:flash]; NULL: no cache */
  bool flash_only;      /* what lies outside of the flash ranges goes past it */
  uint32_t line_shift, set_mask, ways;
  uint32_t *recent; /* by set: the line that was used last; it hits in all without a change */
  uint32_t window;  /* its number */
  /* Slots are numbered by set, then way; those of a set are a ring, most recently used first. */
  struct lines by_recency, at_random;
  struct use *uses;   /* by slot of by_recency */
  uint32_t *newest;   /* by set: a slot of by_recency */
  uint32_t *filled;   /* by set: ways of at_random that hold a line */
  uint32_t random;
};

/* In front of fetches, and in front of loads and stores: the same where one cache holds both. */
extern struct cache instruction_cache, *data_cache;

/*
 * BYTES:WAYS:LINE, with :flash behind it where the cache serves flash alone, or - for none. False
 * unless lines and sets are powers of two, as they are in every cache of a Cortex-M, and a line is 4
 * bytes to 1 KiB.
 */
bool cache_parse_instruction(const char *text);

/* The same, or `shared`: the instruction cache holds data too. */
bool cache_parse_data(const char *text);

/*
 * START:BYTES of a range that stands for a product's flash, in whole kibibytes; false if there are
 * too many.
 */
bool cache_parse_flash(const char *text);

/* Whether what was parsed fits together: `shared` needs a cache, flash alone a range. */
bool caches_fit(void);

/* Empties the simulation that is evicted. */
void cache_begin_window(struct cache *cache);

/* The line was not the last that was used in its set. */
void cache_look_up(struct cache *cache, uint32_t line, uint64_t misses[SIMULATIONS]);

/* Devices by the default map (Armv7-M ARM, B3.1). */
static inline bool is_peripheral(uint32_t address) { return address >> 29 == 2; }

/*
 * Whether there is this cache in front of an address; all of a kibibyte is alike. Devices, and what
 * lies from 0xA0000000 on, are never in a cache.
 */
bool cache_serves(const struct cache *cache, uint32_t address);

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
