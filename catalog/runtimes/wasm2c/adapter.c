/*
 * Modules that wasm2c made into C, behind firmware/engine.h.
 *
 * wasm2c's runtime is used as it is. Its allocation calls are renamed (see runtime.c) to the
 * functions below, because it ignores a failed one: they leave by the same jump as a trap.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "allocation.h"
#include "engine.h"
#include "linked_module.h"
#include "wasm-rt-impl.h"
#include "wasm-rt.h"

const char engine_id[] = "wasm2c";
const char engine_merged_phases[] = "compile";

/* Room for the frame of the function whose prologue traps and for the C library below it. */
#ifndef STACK_MARGIN_BYTES
#define STACK_MARGIN_BYTES 2048
#endif

/* For the variant with stack_check.h: the handler's stack is another than the thread's. */
uint8_t *wasm2c_stack_limit;

enum { MESSAGE_BYTES = 160 };

/* Beyond the codes of wasm_rt_trap_t. */
enum { OUT_OF_MEMORY = 1000 };

static struct {
  void *instance;
  bool loading; /* while the runtime's table of function types grows */
  char message[MESSAGE_BYTES];
  struct report report;
} engine;

struct report engine_report(void) { return engine.report; }

static enum engine_status report(enum engine_status status, const char *kind, const char *text) {
  engine.report = (struct report){.kind = kind, .text = text};
  return status;
}

/* Allocation of wasm2c's runtime, which never looks whether it got any. While loading it registers
 * function types: two blocks for each, then its array grows. A jump must take the two along. */

static void *pending[2];
static uint32_t pending_count;

static void leave_out_of_memory(void) {
  while (pending_count > 0) free(pending[--pending_count]);
  longjmp(wasm_rt_jmp_buf, OUT_OF_MEMORY);
}

void *wasm2c_malloc(size_t bytes) {
  void *block = malloc(bytes);
  if (block == NULL && bytes != 0) leave_out_of_memory();
  if (pending_count < 2) pending[pending_count++] = block;
  return block;
}

void *wasm2c_calloc(size_t count, size_t each) {
  void *block = calloc(count, each);
  if (block == NULL && count * each != 0) leave_out_of_memory();
  return block;
}

/* Also memory.grow, which looks. */
void *wasm2c_realloc(void *block, size_t bytes) {
  void *moved = realloc(block, bytes);
  if (moved == NULL && engine.loading) {
    wasm2c_forget_last_type();
    leave_out_of_memory();
  }
  pending_count = 0;
  return moved;
}

/* Reports */

static const char *trap_kind(int code) {
  switch (code) {
    case WASM_RT_TRAP_OOB: return "out-of-bounds";
    case WASM_RT_TRAP_INT_OVERFLOW: return "integer-overflow";
    case WASM_RT_TRAP_DIV_BY_ZERO: return "divide-by-zero";
    case WASM_RT_TRAP_INVALID_CONVERSION: return "invalid-conversion";
    case WASM_RT_TRAP_UNREACHABLE: return "unreachable";
    case WASM_RT_TRAP_CALL_INDIRECT: return "indirect-call";
    case WASM_RT_TRAP_EXHAUSTION: return "stack-overflow";
    default: return "other";
  }
}

static enum engine_status report_jump(int code) {
  if (code == OUT_OF_MEMORY) return report(ENGINE_OUT_OF_MEMORY, "memory", "allocation failed");
  return report(ENGINE_TRAPPED, trap_kind(code), wasm_rt_strerror((wasm_rt_trap_t)code));
}

/* Life cycle */

static enum engine_status refuse_import(const struct linked_import *import) {
  snprintf(engine.message, sizeof engine.message, "no host function %s.%s %s", import->module,
           import->field, import->signature);
  return report(ENGINE_REFUSED, "link", engine.message);
}

enum engine_status engine_load(const uint8_t *module, uint32_t bytes,
                               const struct host_functions *host) {
  (void)module;
  (void)bytes;
  const struct linked_import *missing = linked_resolve(host);
  if (missing != NULL) return refuse_import(missing);
  int code = wasm_rt_impl_try();
  engine.loading = code == 0;
  if (code != 0) return report_jump(code);
  wasm_rt_init();
  linked_module.initialise();
  engine.loading = false;
  return ENGINE_OK;
}

enum engine_status engine_compile(void) { return ENGINE_OK; }

/* Zeroed first, so that releasing a half-made instance frees only what it has. */
enum engine_status engine_instantiate(void) {
  engine.instance = calloc(1, linked_module.instance_bytes);
  if (engine.instance == NULL) return report_jump(OUT_OF_MEMORY);
  wasm2c_stack_limit = harness_stack_bottom() + STACK_MARGIN_BYTES;
  int code = wasm_rt_impl_try();
  if (code != 0) return report_jump(code);
  linked_module.instantiate(engine.instance);
  return ENGINE_OK;
}

void engine_drop_instance(void) {
  if (engine.instance == NULL) return;
  linked_module.release(engine.instance);
  free(engine.instance);
  engine.instance = NULL;
}

void engine_unload(void) {
  engine_drop_instance();
  wasm_rt_free();
}

/* Calls */

engine_function engine_find(const char *export_name) { return linked_find(export_name); }

const char *engine_signature(engine_function function) {
  return ((const struct linked_export *)function)->signature;
}

enum engine_status engine_call(engine_function function, const struct value *args, uint32_t argc,
                               struct value *results, uint32_t *result_count) {
  (void)argc;
  const struct linked_export *callee = function;
  wasm2c_stack_limit = harness_stack_bottom() + STACK_MARGIN_BYTES;
  int code = wasm_rt_impl_try();
  if (code != 0) return report_jump(code);
  callee->call(engine.instance, args, results);
  *result_count = linked_result_count(callee);
  return ENGINE_OK;
}

uint8_t *engine_memory(uint32_t address, uint32_t bytes) {
  if (linked_module.memory == NULL) return NULL;
  struct linked_memory memory = linked_module.memory(engine.instance);
  if ((uint64_t)address + bytes > memory.bytes) return NULL;
  return memory.data + address;
}
