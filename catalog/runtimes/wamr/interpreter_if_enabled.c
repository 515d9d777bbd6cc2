/* WAMR's wasm_interp_fast.c does not compile without WASM_ENABLE_INTERP, and a list of sources has
 * no conditions. The loader and the runtime of the interpreters compile either way. */
#if WASM_ENABLE_INTERP != 0
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include "wasm_interp_fast.c"
#else
typedef int thumbprint_interpreter_is_off;
#endif
