/* Loads from, and code in, each memory of the board. */
#ifndef THUMBPRINT_KIT_PASSES_H
#define THUMBPRINT_KIT_PASSES_H

/* Sets the bits that the target's memories need, and tries each: a line per memory. */
void passes_check_memories(void);

/* All passes of the target: a line for each. */
void passes_run(void);

#endif
