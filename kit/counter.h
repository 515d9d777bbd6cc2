/* The cycle counter: that of the debug unit where it counts, else the system timer. */
#ifndef THUMBPRINT_KIT_COUNTER_H
#define THUMBPRINT_KIT_COUNTER_H

#include <stdbool.h>
#include <stdint.h>

/* Looks for a counter that advances and starts it. */
void counter_find(void);

/* `dwt` or `systick`: what the times are of. */
const char *counter_name(void);

/* The register that code reads. */
volatile uint32_t *counter_register(void);

/* Before each run. */
void counter_restart(void);

/*
 * Cycles between two reads; false if there were more than it can tell: 2^31 cycles of the debug
 * unit's, 2^24 of the timer.
 */
bool counter_elapsed(uint32_t begin, uint32_t end, int32_t *cycles);

/* Does it advance, and never go back, over many reads? */
bool counter_is_monotonic(void);

#endif
