/*
 * How much of its stack the engine uses. The stack is painted, and after use the paint tells how
 * deep it went, below the point where the harness entered the engine. Memory that a function
 * reserves and does not write is not seen.
 */
#ifndef THUMBPRINT_STACK_H
#define THUMBPRINT_STACK_H

#include <stdint.h>

/* Who uses the stack next; use by STACK_ASIDE is not reported. */
enum stack_user { STACK_ASIDE, STACK_THREAD, STACK_HANDLER, STACK_USERS };

void stack_begin_phase(void);

/* To be called before the engine is entered. */
void stack_enter(enum stack_user user);

/* The most that a user needed since stack_begin_phase, in bytes. */
uint32_t stack_high_water_bytes(enum stack_user user);

#endif
