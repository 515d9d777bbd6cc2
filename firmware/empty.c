/*
 * An adapter without an engine: the empty firmware. What it needs of flash and RAM is subtracted
 * from every image.
 */
#include <stddef.h>

#include "engine.h"

const char engine_id[] = "empty";
const char engine_merged_phases[] = "-";

enum engine_status engine_load(const uint8_t *module, uint32_t bytes,
                               const struct host_functions *host) {
  (void)module, (void)bytes, (void)host;
  return ENGINE_OK;
}

enum engine_status engine_compile(void) { return ENGINE_OK; }

enum engine_status engine_instantiate(void) { return ENGINE_OK; }

engine_function engine_find(const char *export_name) {
  (void)export_name;
  return NULL;
}

const char *engine_signature(engine_function function) {
  (void)function;
  return "";
}

enum engine_status engine_call(engine_function function, const struct value *args, uint32_t argc,
                               struct value *results, uint32_t *result_count) {
  (void)function, (void)args, (void)argc, (void)results;
  *result_count = 0;
  return ENGINE_OK;
}

uint8_t *engine_memory(uint32_t address, uint32_t bytes) {
  (void)address, (void)bytes;
  return NULL;
}

void engine_drop_instance(void) {}

void engine_unload(void) {}

struct report engine_report(void) { return (struct report){.kind = "other", .text = ""}; }
