/* The first result of each operation of the script that is being played. */
#ifndef THUMBPRINT_RESULTS_H
#define THUMBPRINT_RESULTS_H

#include <stdbool.h>
#include <stdint.h>

#include "engine.h"
#include "script.h"

/* They lie at the end of RAM, out of the heap's way. */
uint32_t results_bytes(uint32_t operations);
void results_clear(uint32_t operations);

void results_keep(uint32_t operation, const struct value *value);

/* The value of an argument. False: it is the result of an operation that gave none of its type. */
bool results_resolve(const struct script_argument *argument, struct value *value);

/* Says `tp refused` because an argument has no value. */
void results_refuse(const struct script_argument *argument);

#endif
