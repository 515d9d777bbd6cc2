/* Lines of the transcript about what did not succeed. */
#ifndef THUMBPRINT_REPORT_H
#define THUMBPRINT_REPORT_H

#include <stdbool.h>
#include <stdint.h>

#include "engine.h"
#include "mark.h"

/* `op=` of a trap outside the script: the start function of the first instance. */
enum { OPERATION_NONE = -1 };

/* The phase that the player is in, for the lines below. */
void report_in_phase(enum phase phase);

/*
 * Says why an operation of the engine did not succeed; nothing for ENGINE_OK.
 * True if the script may go on: it succeeded, or it trapped and was expected to.
 */
bool report_status(enum engine_status status, int32_t operation, bool may_trap);

/* Starts `tp refused phase= kind=`; the caller adds the text and ends the line. */
void refusal_start(const char *kind);

#endif
