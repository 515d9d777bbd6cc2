/* Options that wasmi takes when an engine is made, so that one archive serves all of them. */
#include <stdint.h>

/* 1: wasmi's own defaults, which are for hosts. */
#ifndef HOST_STACKS
#define HOST_STACKS 0
#endif
#ifndef VALUE_STACK_BYTES
#define VALUE_STACK_BYTES (16 * 1024)
#endif
#ifndef RECURSION_DEPTH
#define RECURSION_DEPTH 512
#endif

/* 1: calls have fuel, about one for each WebAssembly instruction: far more than any workload needs
 * and little enough to end. */
#ifndef METERED
#define METERED 0
#endif
#ifndef FUEL_PER_CALL
#define FUEL_PER_CALL 50000000
#endif

/* 0: all functions when the module is loaded; 1: each when it is first called, validated at load;
 * 2: validated then as well. */
#ifndef TRANSLATION
#define TRANSLATION 0
#endif

const uint32_t value_stack_bytes = HOST_STACKS ? 0 : VALUE_STACK_BYTES;
const uint32_t recursion_depth = RECURSION_DEPTH;
const uint32_t fuel = METERED ? FUEL_PER_CALL : 0;
const uint32_t translation = TRANSLATION;
