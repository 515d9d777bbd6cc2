/*
 * Makes wasm2c's prologue ask the stack pointer rather than count calls. Its test is
 * `if (++wasm_rt_call_stack_depth > WASM_RT_MAX_CALL_STACK_DEPTH) trap`, and the maximum may be
 * defined before its header is included.
 */
#ifndef THUMBPRINT_WASM2C_STACK_CHECK_H
#define THUMBPRINT_WASM2C_STACK_CHECK_H

#include <stdint.h>

/* The lowest address that a prologue accepts; the adapter sets it for each call. */
extern uint8_t *wasm2c_stack_limit;

/* unchecked_memory.h may have brought the header's own. */
#undef WASM_RT_MAX_CALL_STACK_DEPTH
#define WASM_RT_MAX_CALL_STACK_DEPTH                                                \
  ((uint8_t *)__builtin_frame_address(0) < wasm2c_stack_limit ? (uint32_t)0 : UINT32_MAX)

#endif
