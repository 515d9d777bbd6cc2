/*
 * What the adapters of these tests share: a table of exports and nothing to load. To be included
 * once, by the file that defines `exports` and engine_call.
 */
#include <stddef.h>
#include <string.h>

#include "engine.h"

/* A parameter of a function that is all assembly. */
#define IN_REGISTER __attribute__((unused))

struct test_export {
  const char *name; /* NULL ends the table */
  const char *signature;
};

extern const struct test_export exports[];

const char engine_id[] = "test";
const char engine_merged_phases[] = "-";

static uint8_t linear_memory[1024];
static const struct host_functions *host_functions;
static struct report last_report = {.kind = "other", .text = ""};

enum engine_status engine_load(const uint8_t *module, uint32_t bytes,
                               const struct host_functions *host) {
  host_functions = host;
  last_report = (struct report){.kind = "invalid", .text = "a test\nsays no"};
  return bytes > 0 && module[0] == 'R' ? ENGINE_REFUSED : ENGINE_OK;
}

enum engine_status engine_compile(void) { return ENGINE_OK; }

enum engine_status engine_instantiate(void) { return ENGINE_OK; }

engine_function engine_find(const char *export_name) {
  for (const struct test_export *export = exports; export->name != NULL; export ++)
    if (strcmp(export->name, export_name) == 0) return export;
  return NULL;
}

const char *engine_signature(engine_function function) {
  return ((const struct test_export *)function)->signature;
}

uint8_t *engine_memory(uint32_t address, uint32_t bytes) {
  uint64_t end = (uint64_t)address + bytes;
  return end <= sizeof linear_memory ? linear_memory + address : NULL;
}

void engine_drop_instance(void) {}

void engine_unload(void) {}

struct report engine_report(void) { return last_report; }

/* Is this the export of that name? */
static inline int is_export(engine_function function, const char *name) {
  return strcmp(((const struct test_export *)function)->name, name) == 0;
}

static inline enum engine_status give(uint32_t type, uint64_t bits, struct value *results,
                                      uint32_t *result_count) {
  results[0] = (struct value){.type = type, .bits = bits};
  *result_count = 1;
  return ENGINE_OK;
}
