/* Plays an entry of a deck on the engine and writes its part of the transcript. */
#ifndef THUMBPRINT_PLAYER_H
#define THUMBPRINT_PLAYER_H

#include "deck.h"

/* Memory that the player takes at the end of RAM: the results of the longest script. */
uint32_t player_memory_bytes(const struct deck *deck);

void player_play(const struct deck *deck, uint32_t index);

#endif
