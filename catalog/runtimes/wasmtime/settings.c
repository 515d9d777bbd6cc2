/* Options that Wasmtime takes when an engine is made. They must be those that the module was
 * compiled with; Wasmtime refuses it otherwise. */
#include <stdint.h>

/* Of Pulley's own stack, which is taken from the heap. */
#ifndef WASM_STACK_BYTES
#define WASM_STACK_BYTES (16 * 1024)
#endif

/* Fuel of one call, about one for each WebAssembly instruction; 0: not metered. */
#ifndef FUEL
#define FUEL 0
#endif

const uint32_t wasm_stack_bytes = WASM_STACK_BYTES;
const uint32_t fuel = FUEL;
