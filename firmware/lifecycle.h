/* Module and instance: load, compile, instantiate, each a window of its own, and the way back. */
#ifndef THUMBPRINT_LIFECYCLE_H
#define THUMBPRINT_LIFECYCLE_H

#include <stdbool.h>
#include <stdint.h>

#include "deck.h"
#include "report.h"

/* Each gives back whether there is an instance now; if not, the transcript says why. */
bool lifecycle_start(const struct deck *deck, const struct deck_entry *entry, int32_t operation);
bool lifecycle_start_again(const struct deck *deck, const struct deck_entry *entry,
                           int32_t operation);
bool lifecycle_instantiate_again(int32_t operation);

/* Drops the instance and unloads the module, whatever state they are in. */
void lifecycle_end(void);

#endif
