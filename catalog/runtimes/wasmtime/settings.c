/* Options that Wasmtime takes when an engine is made. They must be those that the module was
 * compiled with; Wasmtime refuses it otherwise. */
#include <stdint.h>

/* Of Pulley's own stack, which is taken from the heap. */
#ifndef WASM_STACK_BYTES
#define WASM_STACK_BYTES (16 * 1024)
#endif

/* 1: what Wasmtime takes for itself, which is for hosts. */
#ifndef HOST_STACKS
#define HOST_STACKS 0
#endif

/* 1: calls have fuel, about one for each WebAssembly instruction: far more than any workload needs
 * and little enough to end. */
#ifndef METERED
#define METERED 0
#endif
#ifndef FUEL_PER_CALL
#define FUEL_PER_CALL 50000000
#endif

const uint32_t wasm_stack_bytes = HOST_STACKS ? 512 * 1024 : WASM_STACK_BYTES;
const uint32_t fuel = METERED ? FUEL_PER_CALL : 0;
