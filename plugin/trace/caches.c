#include "caches.h"

#include <stdlib.h>
#include <string.h>

#include "run.h"

static const uint32_t SEED = 2463534242;

static struct cache own_data_cache;
struct cache instruction_cache, *data_cache = &own_data_cache;

enum { FLASH_RANGES = 4, FLASH_UNIT = 1024 };
static struct {
  uint32_t count;
  struct {
    uint32_t start, last;
  } ranges[FLASH_RANGES];
} flash;

static bool is_power_of_two(uint64_t number) { return number != 0 && (number & (number - 1)) == 0; }

/* Numbers that are parted by colons; false unless there are so many and none is zero. */
static bool parse_numbers(const char *text, uint64_t *numbers, int count, const char **rest) {
  char *end = NULL;
  for (int i = 0; i < count; i++) {
    numbers[i] = strtoull(text, &end, 0);
    if (end == text || (i < count - 1 && *end != ':')) return false;
    text = end + 1;
  }
  *rest = end;
  return true;
}

static bool shape(struct cache *cache, const uint64_t numbers[3]) {
  enum { LARGEST = 1 << 24, LARGEST_LINE = 1024, SMALLEST_LINE = 4 };
  uint64_t bytes = numbers[0], ways = numbers[1], line = numbers[2];
  if (bytes == 0 || ways == 0 || bytes > LARGEST) return false;
  if (line < SMALLEST_LINE || line > LARGEST_LINE || ways > bytes / line) return false;
  uint64_t sets = bytes / line / ways;
  if (!is_power_of_two(line) || !is_power_of_two(sets) || sets * line * ways != bytes) return false;
  cache->line_shift = (uint32_t)__builtin_ctzll(line);
  cache->set_mask = (uint32_t)sets - 1;
  cache->ways = (uint32_t)ways;
  return true;
}

/* All slots of a set in one ring. */
static void link_set(struct cache *cache, uint32_t set) {
  uint32_t first = set * cache->ways;
  for (uint32_t way = 0; way < cache->ways; way++) {
    struct use *use = &cache->uses[first + way];
    use->older = first + (way + 1) % cache->ways;
    use->newer = first + (way + cache->ways - 1) % cache->ways;
  }
  cache->newest[set] = first;
}

static void start(struct cache *cache) {
  uint32_t sets = cache->set_mask + 1;
  cache->random = SEED;
  cache->recent = lines_new_numbers(sets);
  cache->newest = lines_new_numbers(sets);
  cache->uses = calloc(sets * cache->ways, sizeof *cache->uses);
  cache->filled = calloc(sets, sizeof *cache->filled);
  if (cache->uses == NULL || cache->filled == NULL) run_fail("no memory for caches");
  lines_start(&cache->by_recency, sets * cache->ways);
  lines_start(&cache->at_random, sets * cache->ways);
  for (uint32_t set = 0; set < sets; set++) link_set(cache, set);
}

static bool parse_cache(struct cache *cache, const char *text) {
  uint64_t numbers[3];
  const char *rest;
  if (strcmp(text, "-") == 0) return true;
  if (!parse_numbers(text, numbers, 3, &rest) || !shape(cache, numbers)) return false;
  cache->flash_only = strcmp(rest, ":flash") == 0;
  if (*rest != 0 && !cache->flash_only) return false;
  cache->geometry = text;
  start(cache);
  return true;
}

bool cache_parse_instruction(const char *text) { return parse_cache(&instruction_cache, text); }

bool cache_parse_data(const char *text) {
  if (strcmp(text, "shared") != 0) return parse_cache(data_cache, text);
  data_cache = &instruction_cache;
  return true;
}

bool cache_parse_flash(const char *text) {
  uint64_t numbers[2];
  const char *rest;
  if (flash.count == FLASH_RANGES || !parse_numbers(text, numbers, 2, &rest)) return false;
  if (*rest != 0 || numbers[1] == 0 || (numbers[0] | numbers[1]) % FLASH_UNIT != 0) return false;
  if (numbers[0] + numbers[1] - 1 > UINT32_MAX) return false;
  flash.ranges[flash.count].start = (uint32_t)numbers[0];
  flash.ranges[flash.count++].last = (uint32_t)(numbers[0] + numbers[1] - 1);
  return true;
}

bool caches_fit(void) {
  bool shares = data_cache == &instruction_cache;
  bool needs_flash = instruction_cache.flash_only || data_cache->flash_only;
  return (!shares || instruction_cache.geometry != NULL) && (!needs_flash || flash.count > 0);
}

static bool is_flash(uint32_t address) {
  for (uint32_t i = 0; i < flash.count; i++)
    if (address >= flash.ranges[i].start && address <= flash.ranges[i].last) return true;
  return false;
}

bool cache_serves(const struct cache *cache, uint32_t address) {
  if (cache->geometry == NULL || is_peripheral(address) || address >= 0xA0000000) return false;
  return !cache->flash_only || is_flash(address);
}

void cache_begin_window(struct cache *cache) {
  if (cache->geometry == NULL) return;
  memset(cache->recent, 0xFF, (cache->set_mask + 1) * sizeof *cache->recent);
  cache->window++;
}

/* Makes a slot the newest of its ring. */
static void move_to_front(struct cache *cache, uint32_t set, uint32_t slot) {
  struct use *uses = cache->uses, *use = &uses[slot];
  uint32_t newest = cache->newest[set], oldest = uses[newest].newer;
  cache->newest[set] = slot;
  if (slot == newest || slot == oldest) return; /* the oldest stands before the newest already */
  uses[use->newer].older = use->older;
  uses[use->older].newer = use->newer;
  use->older = newest;
  use->newer = oldest;
  uses[oldest].older = uses[newest].newer = slot;
}

/*
 * What was used longest ago falls out if it was a miss. Lines that were used since the window began
 * stand before all others, in the same order as in a cache that was empty then. So both are simulated
 * by one ring: the evicted cache holds what the window used.
 */
static void use_by_recency(struct cache *cache, uint32_t set, uint32_t line,
                           uint64_t misses[SIMULATIONS]) {
  uint32_t slot = lines_find(&cache->by_recency, line);
  bool is_in_none = slot == NO_SLOT;
  if (is_in_none) {
    slot = cache->uses[cache->newest[set]].newer;
    lines_put(&cache->by_recency, slot, line);
  }
  misses[SIMULATION_WARM] += is_in_none;
  misses[SIMULATION_EVICTED] += is_in_none || cache->uses[slot].window != cache->window;
  cache->uses[slot].window = cache->window;
  move_to_front(cache, set, slot);
}

/* Xorshift (Marsaglia, Journal of Statistical Software 8 (14), 2003). */
static uint32_t next_random(struct cache *cache) {
  uint32_t random = cache->random;
  random ^= random << 13;
  random ^= random >> 17;
  random ^= random << 5;
  return cache->random = random;
}

/* An empty way is filled before any line is replaced. */
static void use_at_random(struct cache *cache, uint32_t set, uint32_t line,
                          uint64_t misses[SIMULATIONS]) {
  if (lines_find(&cache->at_random, line) != NO_SLOT) return;
  uint32_t ways = cache->ways;
  uint32_t way = cache->filled[set] < ways ? cache->filled[set]++ : next_random(cache) % ways;
  lines_put(&cache->at_random, set * ways + way, line);
  misses[SIMULATION_RANDOM]++;
}

void cache_look_up(struct cache *cache, uint32_t line, uint64_t misses[SIMULATIONS]) {
  uint32_t set = line & cache->set_mask;
  cache->recent[set] = line;
  use_by_recency(cache, set, line, misses);
  use_at_random(cache, set, line, misses);
}
