/*
 * Counted windows: a function of the engine runs on the engine's stack between two markers.
 *
 * Every window, the calibration included, is executed by the same instructions, so that a window
 * less the calibration is what the engine itself executed (less the return of an empty function).
 */
#ifndef THUMBPRINT_MARK_H
#define THUMBPRINT_MARK_H

#include <stdbool.h>
#include <stdint.h>

enum phase {
  PHASE_LOAD = 1,
  PHASE_COMPILE = 2,
  PHASE_INSTANTIATE = 3,
  PHASE_INITIALISE = 4,
  PHASE_FIRST_CALL = 5,
  PHASE_CALL = 6,
  PHASE_CALIBRATION = 7
};

enum { MARK_ENTRY_BEGIN = 0, MARK_ENTRY_END = 1, MARK_SLOTS = 16 };

/* The address of the store is `mark_insn`; the counting plugin watches it. */
void mark(uint32_t id);

/* A function of up to five words of arguments and a word of result. */
typedef void (*counted_function)(void);

struct window {
  counted_function function;
  uint32_t arguments[5];
  uint32_t begin_mark;
  uint32_t end_mark;
};

/* Runs a window on the engine's stack, from thread or handler, and gives back its result. */
uint32_t window_run(const struct window *window, enum phase phase, bool in_handler);

/* Runs a function on the engine's stack without counting it. */
uint32_t window_run_aside(const struct window *window);

/* The window that is subtracted from all others. */
void window_calibrate(void);

/* PendSV, the exception with the lowest priority: runs the window that waits. */
void handler_entry(void);

#endif
