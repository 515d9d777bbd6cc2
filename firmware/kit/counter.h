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

/* Starts again at zero (or at the top, where it counts down). */
void counter_restart(void);

/* Cycles between two reads; false if the counter went round since it was restarted. */
bool counter_elapsed(uint32_t begin, uint32_t end, int32_t *cycles);

/* Does it advance, and never go back, over many reads? */
bool counter_is_monotonic(void);

#endif
