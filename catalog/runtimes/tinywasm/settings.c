/* Options that tinywasm takes when an engine is made, so that one archive serves all of them. */
#include <stdint.h>

/* Values of 4 bytes, values of 8 bytes, and calls that are open at the same time. The project's own
 * are 36,864, 32,768 and 1,024, for hosts. */
#ifndef SMALL_VALUES
#define SMALL_VALUES 2048
#endif
#ifndef LARGE_VALUES
#define LARGE_VALUES 512
#endif
#ifndef CALLS
#define CALLS 256
#endif
/* Vectors, of 16 bytes. */
#ifndef VECTORS
#define VECTORS 1
#endif

/* 1: calls have fuel, one for each instruction: far more than any workload needs and little enough
 * to end. */
#ifndef METERED
#define METERED 0
#endif
#ifndef FUEL_PER_CALL
#define FUEL_PER_CALL 50000000
#endif

const uint32_t small_values = SMALL_VALUES;
const uint32_t large_values = LARGE_VALUES;
const uint32_t vectors = VECTORS;
const uint32_t calls = CALLS;
const uint32_t fuel = METERED ? FUEL_PER_CALL : 0;
