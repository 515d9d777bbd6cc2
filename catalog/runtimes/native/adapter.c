/*
 * The workload's own C, compiled for the target: the limit that engines are measured against.
 *
 * There is no sandbox. Addresses in scripts are host addresses, nothing is checked, and what
 * would trap in WebAssembly does what the compiler made of it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine.h"
#include "linked_module.h"

#if defined(__clang__)
const char engine_id[] = "native-clang";
#else
const char engine_id[] = "native-gcc";
#endif
const char engine_merged_phases[] = "compile";

enum { MESSAGE_BYTES = 160 };

static struct {
  uint8_t *initial_data; /* the variables as the image has them, so that instances start alike */
  char message[MESSAGE_BYTES];
  struct report report;
} engine;

struct report engine_report(void) { return engine.report; }

static enum engine_status report(enum engine_status status, const char *kind, const char *text) {
  engine.report = (struct report){.kind = kind, .text = text};
  return status;
}

static size_t data_bytes(void) {
  return (size_t)(linked_module.data_end - linked_module.data_start);
}

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
  if (data_bytes() == 0) return ENGINE_OK;
  engine.initial_data = malloc(data_bytes());
  if (engine.initial_data == NULL)
    return report(ENGINE_OUT_OF_MEMORY, "memory", "no room for the initial data");
  memcpy(engine.initial_data, linked_module.data_start, data_bytes());
  return ENGINE_OK;
}

enum engine_status engine_compile(void) { return ENGINE_OK; }

static void restore_variables(void) {
  if (engine.initial_data != NULL)
    memcpy(linked_module.data_start, engine.initial_data, data_bytes());
  memset(linked_module.zeroed_start, 0,
         (size_t)(linked_module.zeroed_end - linked_module.zeroed_start));
}

enum engine_status engine_instantiate(void) {
  restore_variables();
  return ENGINE_OK;
}

void engine_drop_instance(void) {}

/* The next load takes its copy from the variables, so they must be as the image had them. */
void engine_unload(void) {
  restore_variables();
  free(engine.initial_data);
  engine.initial_data = NULL;
}

engine_function engine_find(const char *export_name) { return linked_find(export_name); }

const char *engine_signature(engine_function function) {
  return ((const struct linked_export *)function)->signature;
}

enum engine_status engine_call(engine_function function, const struct value *args, uint32_t argc,
                               struct value *results, uint32_t *result_count) {
  (void)argc;
  const struct linked_export *callee = function;
  callee->call(NULL, args, results);
  *result_count = linked_result_count(callee);
  return ENGINE_OK;
}

extern uint8_t ram_base[], ram_end[]; /* firmware/image.ld: all RAM, code and deck are not in it */

uint8_t *engine_memory(uint32_t address, uint32_t bytes) {
  uint32_t start = (uint32_t)(uintptr_t)ram_base;
  uint32_t end = (uint32_t)(uintptr_t)ram_end;
  if (address < start || address > end || bytes > end - address) return NULL;
  return (uint8_t *)(uintptr_t)address;
}
