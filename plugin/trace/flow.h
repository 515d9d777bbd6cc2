/*
 * Where control goes from block to block, and a branch predictor that needs no decoding: for each
 * block a two-bit counter and the last target. docs/driver.md defines both.
 */
#ifndef THUMBPRINT_FLOW_H
#define THUMBPRINT_FLOW_H

#include "blocks.h"
#include "caches.h"

enum { WEAKLY_NOT_TAKEN = 1, WEAKLY_TAKEN = 2, STRONGLY_TAKEN = 3 };

/* The counts are of the window that is open; what the emulated program touches is one cache line. */
struct traced_block {
  struct block code;
  _Alignas(BLOCK_ALIGNMENT) uint32_t start;
  uint32_t end;
  uint32_t target;      /* where it last went other than to its end */
  uint32_t counter;     /* 0 to 3 */
  uint32_t first_line;  /* of the instruction cache */
  uint32_t last_line;
  bool cached;          /* whether there is one in front of it */
  uint64_t executed, entered, left, mispredicted;
  uint64_t misses[SIMULATIONS];
  uint64_t ahead; /* instructions that its callback comes before and the counter does not have yet */
};

static inline struct traced_block *traced(struct block *block) {
  return (struct traced_block *)block;
}

/* Control goes from this block to an address; whether that is elsewhere than its end. */
static inline bool flow_leave(struct traced_block *block, uint32_t to) {
  uint32_t predicted = block->counter >= WEAKLY_TAKEN ? block->target : block->end;
  bool taken = to != block->end;
  block->mispredicted += predicted != to;
  if (taken) {
    block->left++;
    block->target = to;
    if (block->counter < STRONGLY_TAKEN) block->counter++;
  } else if (block->counter > 0) {
    block->counter--;
  }
  return taken;
}

#endif
