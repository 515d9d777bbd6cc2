/* Code that was executed where other code had been executed before, in one boot. */
#ifndef THUMBPRINT_REWRITTEN_H
#define THUMBPRINT_REWRITTEN_H

#include "blocks.h"

/* Remembers the bytes of a block that is about to run; whether one of them was another before. */
bool rewritten_since(const struct block *block);

#endif
