/*
 * Takes the test of bounds out of wasm2c's loads and stores. Its module.c leaves the test out
 * where WASM_RT_MEMCHECK_SIGNAL_HANDLER says that the operating system's page faults stand in
 * for it; there is none here, so an access out of bounds reads or writes what lies there.
 *
 * wasm-rt.h is included before the name is changed: types and the counted depth of calls stay as
 * in the checked variant, and nothing but the loads and stores differs. memory.copy, memory.fill
 * and data segments keep their test, which wasm2c never leaves out.
 */
#ifndef THUMBPRINT_WASM2C_UNCHECKED_MEMORY_H
#define THUMBPRINT_WASM2C_UNCHECKED_MEMORY_H

#include "wasm-rt.h"

#undef WASM_RT_MEMCHECK_SIGNAL_HANDLER
#define WASM_RT_MEMCHECK_SIGNAL_HANDLER 1

#endif
