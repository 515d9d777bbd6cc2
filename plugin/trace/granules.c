#include "granules.h"

#include <stdlib.h>

#include "run.h"

struct granule **granules;

void granules_start(void) {
  granules = calloc((size_t)1 << (32 - GRANULE_SHIFT), sizeof *granules);
  if (granules == NULL) run_fail("no memory for granules");
}

struct granule *granule_new(uint32_t number) {
  struct granule *granule = calloc(1, sizeof *granule);
  if (granule == NULL) run_fail("no memory for granules");
  granule->number = number;
  granule->cached = cache_serves(data_cache, number << GRANULE_SHIFT);
  granules[number] = granule;
  return granule;
}
