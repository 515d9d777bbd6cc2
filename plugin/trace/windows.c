#include "windows.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "run.h"

/* Counts of a window as numbers: EXECUTION_NUMBERS for each block, then those of the granules. */
enum { EXECUTION_NUMBERS = 5 + SIMULATIONS, ACCESS_NUMBERS = 3 + SIMULATIONS };

struct window {
  struct window *next_in_bucket, *next;
  uint32_t phase, first, times;
  uint32_t executions, accesses;
  size_t bytes;
  uint8_t packed[];
};

enum { BUCKETS = 1 << 12, PHASES = 8 };
static struct window *buckets[BUCKETS];
static struct window *oldest, **behind_newest = &oldest;
static uint32_t closed_in_phase[PHASES];
static size_t bytes_kept;
static bool full;

uint64_t windows_bytes_at_most = 256 << 20;

/* What the open window touched. */
struct list {
  void **items;
  size_t count, room;
};
static struct list touched_blocks, touched_granules;

static void append(struct list *list, void *item) {
  if (list->count == list->room) {
    list->room = list->room == 0 ? 1024 : list->room * 2;
    list->items = realloc(list->items, list->room * sizeof *list->items);
    if (list->items == NULL) run_fail("no memory for a window");
  }
  list->items[list->count++] = item;
}

void window_touches_block(struct traced_block *block) { append(&touched_blocks, block); }

void window_touches_granule(struct granule *granule) { append(&touched_granules, granule); }

bool windows_are_full(void) { return full; }

/* Packing: seven bits to a byte, the last of a number without its top bit. */

static struct {
  uint8_t *bytes;
  size_t count, room;
} packed;

static void pack(uint64_t number) {
  enum { LONGEST = 10 };
  if (packed.room - packed.count < LONGEST) {
    packed.room = packed.room * 2 + 65536;
    packed.bytes = realloc(packed.bytes, packed.room);
    if (packed.bytes == NULL) run_fail("no memory for a window");
  }
  for (; number >= 0x80; number >>= 7) packed.bytes[packed.count++] = (uint8_t)(number | 0x80);
  packed.bytes[packed.count++] = (uint8_t)number;
}

static uint64_t unpack(const uint8_t **from) {
  uint64_t number = 0;
  for (int shift = 0;; shift += 7) {
    uint8_t byte = *(*from)++;
    number |= (uint64_t)(byte & 0x7F) << shift;
    if (byte < 0x80) return number;
  }
}

static void pack_block(struct traced_block *block) {
  pack(block->code.number);
  pack(block->executed);
  pack(block->entered);
  pack(block->left);
  pack(block->mispredicted);
  for (int i = 0; i < SIMULATIONS; i++) pack(block->misses[i]);
  block->executed = block->entered = block->left = block->mispredicted = 0;
  memset(block->misses, 0, sizeof block->misses);
}

static void pack_granule(struct granule *granule) {
  pack(granule->number);
  pack(granule->loads);
  pack(granule->stores);
  for (int i = 0; i < SIMULATIONS; i++) pack(granule->misses[i]);
  granule->loads = granule->stores = 0;
  memset(granule->misses, 0, sizeof granule->misses);
}

static int by_block(const void *left, const void *right) {
  const struct traced_block *a = *(struct traced_block *const *)left;
  const struct traced_block *b = *(struct traced_block *const *)right;
  return (a->code.number > b->code.number) - (a->code.number < b->code.number);
}

static int by_granule(const void *left, const void *right) {
  const struct granule *a = *(struct granule *const *)left;
  const struct granule *b = *(struct granule *const *)right;
  return (a->number > b->number) - (a->number < b->number);
}

/* In an order of their own, so that equal windows have equal bytes. */
static void pack_window(void) {
  packed.count = 0;
  qsort(touched_blocks.items, touched_blocks.count, sizeof(void *), by_block);
  for (size_t i = 0; i < touched_blocks.count; i++) pack_block(touched_blocks.items[i]);
  qsort(touched_granules.items, touched_granules.count, sizeof(void *), by_granule);
  for (size_t i = 0; i < touched_granules.count; i++) pack_granule(touched_granules.items[i]);
}

/* FNV-1a, 32 bits. */
static uint32_t hash_of_packed(void) {
  uint32_t hash = 2166136261;
  for (size_t i = 0; i < packed.count; i++) hash = (hash ^ packed.bytes[i]) * 16777619;
  return hash;
}

static bool is_packed(const struct window *window, uint32_t phase) {
  return window->phase == phase && window->executions == touched_blocks.count &&
         window->bytes == packed.count && memcmp(window->packed, packed.bytes, packed.count) == 0;
}

static struct window *new_window(uint32_t phase) {
  struct window *window = malloc(sizeof *window + packed.count);
  if (window == NULL) run_fail("no memory for a window");
  *window = (struct window){.phase = phase,
                            .first = closed_in_phase[phase],
                            .executions = (uint32_t)touched_blocks.count,
                            .accesses = (uint32_t)touched_granules.count,
                            .bytes = packed.count};
  memcpy(window->packed, packed.bytes, packed.count);
  *behind_newest = window;
  behind_newest = &window->next;
  bytes_kept += sizeof *window + packed.count;
  return window;
}

static void keep_packed(uint32_t phase) {
  struct window **bucket = &buckets[hash_of_packed() % BUCKETS];
  struct window *window = *bucket;
  while (window != NULL && !is_packed(window, phase)) window = window->next_in_bucket;
  if (window == NULL) {
    full = bytes_kept + packed.count > windows_bytes_at_most;
    if (full) return;
    window = new_window(phase);
    window->next_in_bucket = *bucket;
    *bucket = window;
  }
  window->times++;
  closed_in_phase[phase]++;
}

void window_close(uint32_t phase, bool keep) {
  pack_window();
  if (keep && !full) keep_packed(phase);
  touched_blocks.count = touched_granules.count = 0;
}

/* Writing */

static const uint32_t NOT_WRITTEN = 0xFFFFFFFF;

/* Numbers of lines B by the number of a block. */
static uint32_t *line_numbers;

static void mark_blocks_of(const struct window *window) {
  const uint8_t *from = window->packed;
  for (uint32_t i = 0; i < window->executions; i++) {
    line_numbers[unpack(&from)] = 0;
    for (int n = 1; n < EXECUTION_NUMBERS; n++) unpack(&from);
  }
}

static void write_blocks(void) {
  size_t count = blocks_count();
  line_numbers = malloc((count + 1) * sizeof *line_numbers);
  if (line_numbers == NULL) run_fail("no memory to write blocks");
  for (size_t i = 0; i < count; i++) line_numbers[i] = NOT_WRITTEN;
  for (struct window *window = oldest; window != NULL; window = window->next)
    mark_blocks_of(window);
  struct block **sorted = blocks_sorted();
  uint32_t lines = 0;
  for (size_t i = 0; i < count; i++) {
    if (line_numbers[sorted[i]->number] == NOT_WRITTEN) continue;
    line_numbers[sorted[i]->number] = lines++;
    fprintf(run.file, "B %08" PRIx64 " %" PRIu32 " ", sorted[i]->start, sorted[i]->instructions);
    block_write_code(sorted[i]);
  }
  free(sorted);
}

static void write_numbers(const uint64_t *numbers, int count) {
  for (int i = 0; i < count; i++) fprintf(run.file, " %" PRIu64, numbers[i]);
}

/* Misses that are all zero are left out. */
static void write_misses(const uint64_t *misses) {
  if ((misses[0] | misses[1] | misses[2]) != 0) write_numbers(misses, SIMULATIONS);
  fputc('\n', run.file);
}

static int by_first_number(const void *left, const void *right) {
  const uint64_t *a = left, *b = right;
  return (*a > *b) - (*a < *b);
}

static const uint8_t *write_executions(const struct window *window) {
  uint64_t(*lines)[EXECUTION_NUMBERS] = malloc((window->executions + 1) * sizeof *lines);
  if (lines == NULL) run_fail("no memory to write windows");
  const uint8_t *from = window->packed;
  for (uint32_t i = 0; i < window->executions; i++) {
    lines[i][0] = line_numbers[unpack(&from)];
    for (int n = 1; n < EXECUTION_NUMBERS; n++) lines[i][n] = unpack(&from);
  }
  qsort(lines, window->executions, sizeof *lines, by_first_number);
  for (uint32_t i = 0; i < window->executions; i++) {
    fputc('E', run.file);
    write_numbers(lines[i], EXECUTION_NUMBERS - SIMULATIONS);
    write_misses(lines[i] + EXECUTION_NUMBERS - SIMULATIONS);
  }
  free(lines);
  return from;
}

static void write_accesses(const struct window *window, const uint8_t *from) {
  for (uint32_t i = 0; i < window->accesses; i++) {
    uint64_t numbers[ACCESS_NUMBERS];
    for (int n = 0; n < ACCESS_NUMBERS; n++) numbers[n] = unpack(&from);
    fprintf(run.file, "A %08" PRIx64, numbers[0] << GRANULE_SHIFT);
    write_numbers(numbers + 1, ACCESS_NUMBERS - SIMULATIONS - 1);
    write_misses(numbers + ACCESS_NUMBERS - SIMULATIONS);
  }
}

void windows_write(void) {
  write_blocks();
  for (const struct window *window = oldest; window != NULL; window = window->next) {
    fprintf(run.file, "W %" PRIu32 " %" PRIu32 " %" PRIu32 "\n", window->phase, window->first,
            window->times);
    write_accesses(window, write_executions(window));
  }
}
