/* What a script does to linear memory, outside the counted windows. */
#ifndef THUMBPRINT_MEMORY_H
#define THUMBPRINT_MEMORY_H

#include <stdbool.h>
#include <stdint.h>

#include "deck.h"
#include "script.h"

/* Each gives false after saying `tp refused`, when there is no such memory. */
bool memory_write(const struct deck *deck, const struct write_words *write);
bool memory_pattern(const struct pattern_words *pattern);
bool memory_read(const struct read_words *read, uint32_t operation);

#endif
