/* What is accounted phase by phase: windows, heap, stack. */
#ifndef THUMBPRINT_PHASE_H
#define THUMBPRINT_PHASE_H

#include <stdbool.h>

#include "mark.h"

const char *phase_name(enum phase phase);

/* The phase that following windows belong to. A phase that was open is closed first. */
void phase_enter(enum phase phase);

/* Prints `tp phase` for the phase that is open, if one is. */
void phase_close(void);

/* Runs a window in the phase that is open. */
uint32_t phase_run(const struct window *window, bool in_handler);

/* Runs a function of the engine that belongs to no window. */
uint32_t phase_run_aside(const struct window *window);

#endif
