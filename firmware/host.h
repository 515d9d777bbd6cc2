/* Host functions: what a deck's imports do when the module calls them. */
#ifndef THUMBPRINT_HOST_H
#define THUMBPRINT_HOST_H

#include <stdint.h>

#include "deck.h"
#include "engine.h"

enum { MAX_HOST_FUNCTIONS = 64 };

/* Why a behaviour cannot have this signature; NULL if it can. */
const char *host_check(uint32_t behaviour, const char *signature);

/* The functions that an entry declares. They stay until the next call. */
const struct host_functions *host_declare(const struct deck *deck, const struct deck_entry *entry);

/* Back to the state before the first call: for each instance. */
void host_reset(void);

#endif
