/* Calls of exported functions. */
#ifndef THUMBPRINT_CALLS_H
#define THUMBPRINT_CALLS_H

#include <stdbool.h>
#include <stdint.h>

#include "deck.h"
#include "mark.h"
#include "script.h"

/* The phase of the calls that follow. */
void calls_set_phase(enum phase phase);
enum phase calls_phase(void);

/* Functions that were found belong to an instance: to be called before there is a new one. */
void calls_forget_functions(void);

/* Plays a call and prints what came of it; false: the script stops. */
bool calls_play(const struct deck *deck, const struct call_words *call, uint32_t operation);

#endif
