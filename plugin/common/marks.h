/*
 * Markers of the harness: one store by the instruction at one address, to slots[id]
 * (docs/driver.md).
 */
#ifndef THUMBPRINT_MARKS_H
#define THUMBPRINT_MARKS_H

#include <stdbool.h>
#include <stdint.h>

enum { STEADY_BEGIN = 12, STEADY_END = 13, FIRST_WINDOW = 2 };

struct mark_addresses {
  uint64_t instruction, slots;
};

static inline uint32_t mark_id(const struct mark_addresses *addresses, uint64_t stored_to) {
  return (uint32_t)(stored_to - addresses->slots) / 4;
}

static inline bool mark_begins(uint32_t id) { return id % 2 == 0; }

static inline uint32_t mark_phase(uint32_t id) { return id / 2; }

#endif
