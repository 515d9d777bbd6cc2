#include "lines.h"

#include <stdlib.h>
#include <string.h>

#include "run.h"

uint32_t *lines_new_numbers(uint32_t count) {
  enum { BYTE_OF_NONE = 0xFF };
  uint32_t *numbers = malloc(count * sizeof *numbers);
  if (numbers == NULL) run_fail("no memory for caches");
  memset(numbers, BYTE_OF_NONE, count * sizeof *numbers);
  return numbers;
}

void lines_start(struct lines *lines, uint32_t slots) {
  enum { BUCKETS_OF_A_SLOT = 8 }; /* so many that most hold one line or none */
  uint32_t buckets = 1;
  while (buckets < BUCKETS_OF_A_SLOT * slots) buckets *= 2;
  lines->mask = buckets - 1;
  lines->bucket = lines_new_numbers(buckets);
  lines->line = lines_new_numbers(slots);
  lines->next = lines_new_numbers(slots);
}

static void take_out(struct lines *lines, uint32_t slot) {
  uint32_t *link = &lines->bucket[lines->line[slot] & lines->mask];
  while (*link != slot) link = &lines->next[*link];
  *link = lines->next[slot];
}

void lines_put(struct lines *lines, uint32_t slot, uint32_t line) {
  if (lines->line[slot] != NO_LINE) take_out(lines, slot);
  uint32_t *bucket = &lines->bucket[line & lines->mask];
  lines->line[slot] = line;
  lines->next[slot] = *bucket;
  *bucket = slot;
}
