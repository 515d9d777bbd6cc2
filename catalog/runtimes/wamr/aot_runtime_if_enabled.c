/* WAMR's aot_runtime.c does not compile without WASM_ENABLE_AOT, and a list of sources has no
 * conditions. The other AOT sources compile either way and the linker drops them. */
#if WASM_ENABLE_AOT != 0
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include "aot/aot_runtime.c"
#else
typedef int thumbprint_aot_is_off;
#endif
