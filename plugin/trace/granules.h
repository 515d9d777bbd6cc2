/* Loads and stores by kibibyte of address, in the window that is open. */
#ifndef THUMBPRINT_GRANULES_H
#define THUMBPRINT_GRANULES_H

#include <stddef.h>
#include <stdint.h>

#include "caches.h"

enum { GRANULE_SHIFT = 10 };

struct granule {
  uint32_t number; /* address >> GRANULE_SHIFT */
  bool cached;     /* whether the data cache serves it */
  uint64_t loads, stores;
  uint64_t misses[SIMULATIONS];
};

/* Makes room for the whole address space, of which only what is touched becomes memory. */
void granules_start(void);

extern struct granule **granules;
struct granule *granule_new(uint32_t number);

static inline struct granule *granule_of(uint32_t address) {
  struct granule *granule = granules[address >> GRANULE_SHIFT];
  return granule != NULL ? granule : granule_new(address >> GRANULE_SHIFT);
}

#endif
