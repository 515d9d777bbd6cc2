/* Caches of the core, where it has some; on others these do nothing. */
#ifndef THUMBPRINT_KIT_CACHE_H
#define THUMBPRINT_KIT_CACHE_H

#include <stdbool.h>
#include <stdint.h>

/* Switches on what there is. */
void cache_enable(void);

bool cache_is_present(void);

/* Writes back and empties both, and forgets predicted branches: what is cold, and new code. */
void cache_empty(void);

#endif
