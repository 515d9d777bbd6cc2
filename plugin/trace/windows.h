/*
 * The distinct windows of a run. A window that equals an earlier one of its phase in every count is
 * kept as one more of that; memory is bounded.
 */
#ifndef THUMBPRINT_WINDOWS_H
#define THUMBPRINT_WINDOWS_H

#include <stdbool.h>
#include <stdint.h>

#include "flow.h"
#include "granules.h"

/* Bytes of distinct windows that may be kept; may be set before the run. */
extern uint64_t windows_bytes_at_most;

/* Notes what a window touches, once each; forgotten when the window was kept. */
void window_touches_block(struct traced_block *block);
void window_touches_granule(struct granule *granule);

/*
 * Keeps the window of these counts unless that would be too much memory, or `keep` is false, and
 * sets all its counts to zero. Hold the run's lock.
 */
void window_close(uint32_t phase, bool keep);

/* Whether a window could not be kept; none behind it is. */
bool windows_are_full(void);

/* Lines B, W, E and A. */
void windows_write(void);

#endif
