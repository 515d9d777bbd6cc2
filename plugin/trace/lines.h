/*
 * Which slot of a cache holds a line, found by a hash, because a cache may have as many ways as
 * lines.
 */
#ifndef THUMBPRINT_LINES_H
#define THUMBPRINT_LINES_H

#include <stdint.h>

static const uint32_t NO_LINE = 0xFFFFFFFF; /* a line has at least 4 bytes, so none is numbered so */
static const uint32_t NO_SLOT = 0xFFFFFFFF;

struct lines {
  uint32_t *line;   /* by slot; NO_LINE where it is empty */
  uint32_t *next;   /* by slot: another with the same hash */
  uint32_t *bucket; /* by hash: a slot */
  uint32_t mask;    /* of a hash */
};

/* So many slots, all empty. */
void lines_start(struct lines *lines, uint32_t slots);

/* So many numbers, all NO_LINE and NO_SLOT; ends the emulator where there is no memory. */
uint32_t *lines_new_numbers(uint32_t count);

/* Puts a line, which is in no slot, in place of what is in this one. */
void lines_put(struct lines *lines, uint32_t slot, uint32_t line);

/* The slot that holds a line, or NO_SLOT. */
static inline uint32_t lines_find(const struct lines *lines, uint32_t line) {
  uint32_t slot = lines->bucket[line & lines->mask];
  while (slot != NO_SLOT && lines->line[slot] != line) slot = lines->next[slot];
  return slot;
}

#endif
