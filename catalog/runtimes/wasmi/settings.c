/* Options that wasmi takes when an engine is made, so that one archive serves all of them. */
#include <stdint.h>

/* 0: wasmi's own default, which is for hosts. */
#ifndef VALUE_STACK_BYTES
#define VALUE_STACK_BYTES (16 * 1024)
#endif
#ifndef RECURSION_DEPTH
#define RECURSION_DEPTH 512
#endif

/* Fuel of one call, about one for each WebAssembly instruction; 0: not metered. */
#ifndef FUEL
#define FUEL 0
#endif

/* 0: all functions when the module is loaded; 1: each when it is first called, validated at load;
 * 2: validated then as well. */
#ifndef TRANSLATION
#define TRANSLATION 0
#endif

const uint32_t value_stack_bytes = VALUE_STACK_BYTES;
const uint32_t recursion_depth = RECURSION_DEPTH;
const uint32_t fuel = FUEL;
const uint32_t translation = TRANSLATION;
