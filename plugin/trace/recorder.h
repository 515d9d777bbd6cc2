/*
 * Windows while the firmware runs. A window begins with the block behind that of its begin marker
 * and ends with that of its end marker, as it does in counting. So what is asked for here happens
 * when the next block is entered. Nothing is simulated outside of windows.
 */
#ifndef THUMBPRINT_RECORDER_H
#define THUMBPRINT_RECORDER_H

#include <stdbool.h>

#include "flow.h"

/* Opens a window of this phase; nothing while one is open. */
void recorder_open(uint32_t phase);

/* Closes the window that is open if it is of this phase. */
void recorder_close(uint32_t phase);

/* A block is entered: to be called by translated code with the block. */
void recorder_on_block(unsigned cpu, void *block);

/*
 * The run is over: keeps what was about to close, and perhaps what is open. A second call keeps
 * nothing. Hold the run's lock.
 */
void recorder_end_of_run(bool keep_open);

#endif
