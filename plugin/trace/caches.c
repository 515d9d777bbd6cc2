#include "caches.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "arguments.h"
#include "run.h"

enum { NO_LINE_BYTE = 0xFF };
static const uint32_t NO_LINE = 0xFFFFFFFF; /* a line has at least 4 bytes, so none is numbered so */
static const uint32_t SEED = 2463534242;

static uint32_t *new_lines(uint32_t count) {
  uint32_t *lines = malloc(count * sizeof *lines);
  if (lines == NULL) run_fail("no memory for caches");
  memset(lines, NO_LINE_BYTE, count * sizeof *lines);
  return lines;
}

static bool is_power_of_two(uint64_t number) { return number != 0 && (number & (number - 1)) == 0; }

static bool parse_geometry(const char *text, uint64_t numbers[3]) {
  char *end = NULL;
  for (int i = 0; i < 3; i++) {
    numbers[i] = strtoull(text, &end, 10);
    if (end == text || *end != (i < 2 ? ':' : 0) || numbers[i] == 0) return false;
    text = end + 1;
  }
  return true;
}

bool cache_parse(struct cache *cache, const char *text) {
  enum { LARGEST = 1 << 24, LARGEST_LINE = 1024, SMALLEST_LINE = 4 };
  uint64_t numbers[3];
  if (strcmp(text, "-") == 0) return true;
  if (!parse_geometry(text, numbers)) return false;
  uint64_t bytes = numbers[0], ways = numbers[1], line = numbers[2];
  if (bytes > LARGEST || line < SMALLEST_LINE || line > LARGEST_LINE || ways > bytes / line)
    return false;
  uint64_t sets = bytes / line / ways;
  if (!is_power_of_two(line) || !is_power_of_two(sets) || sets * line * ways != bytes) return false;
  cache->geometry = text;
  cache->line_shift = (uint32_t)__builtin_ctzll(line);
  cache->set_mask = (uint32_t)sets - 1;
  cache->ways = (uint32_t)ways;
  cache->random = SEED;
  cache->recent = new_lines((uint32_t)sets);
  for (int i = 0; i < SIMULATIONS; i++) cache->lines[i] = new_lines((uint32_t)(sets * ways));
  return true;
}

void cache_begin_window(struct cache *cache) {
  if (cache->geometry == NULL) return;
  size_t sets = cache->set_mask + 1;
  memset(cache->recent, NO_LINE_BYTE, sets * sizeof *cache->recent);
  memset(cache->lines[SIMULATION_EVICTED], NO_LINE_BYTE, sets * cache->ways * sizeof(uint32_t));
}

/* Moves the line to the front of its set; what was last in the set falls out if it was a miss. */
static bool use_by_recency(uint32_t *set, uint32_t ways, uint32_t line) {
  uint32_t moving = line;
  for (uint32_t way = 0; way < ways; way++) {
    uint32_t was = set[way];
    set[way] = moving;
    if (was == line) return true;
    moving = was;
  }
  return false;
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
static bool use_at_random(struct cache *cache, uint32_t *set, uint32_t line) {
  uint32_t victim = cache->ways;
  for (uint32_t way = 0; way < cache->ways; way++) {
    if (set[way] == line) return true;
    if (set[way] == NO_LINE && victim == cache->ways) victim = way;
  }
  if (victim == cache->ways) victim = next_random(cache) % cache->ways;
  set[victim] = line;
  return false;
}

void cache_look_up(struct cache *cache, uint32_t line, uint64_t misses[SIMULATIONS]) {
  uint32_t index = line & cache->set_mask, ways = cache->ways;
  uint32_t *warm = cache->lines[SIMULATION_WARM] + index * ways;
  uint32_t *random = cache->lines[SIMULATION_RANDOM] + index * ways;
  uint32_t *evicted = cache->lines[SIMULATION_EVICTED] + index * ways;
  cache->recent[index] = line;
  misses[SIMULATION_WARM] += !use_by_recency(warm, ways, line);
  misses[SIMULATION_RANDOM] += !use_at_random(cache, random, line);
  misses[SIMULATION_EVICTED] += !use_by_recency(evicted, ways, line);
}
