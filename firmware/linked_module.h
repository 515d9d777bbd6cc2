/*
 * A module that is linked into the image: between the C file that the build stage generates for
 * it (`module_exports.c`) and the adapter of an engine whose images are per module.
 *
 * The generated file defines exactly one symbol that others see, `linked_module`. It holds no
 * logic but conversions, so that what is measured is the module. docs/linked-modules.md has the
 * shape of the generated file and how it is built.
 */
#ifndef THUMBPRINT_LINKED_MODULE_H
#define THUMBPRINT_LINKED_MODULE_H

#include <stdint.h>
#include <string.h>

#include "engine.h"

/* Calls the export with arguments that already have its types; writes its results, if any. */
typedef void (*linked_call)(void *instance, const struct value *args, struct value *results);

struct linked_export {
  const char *name;
  const char *signature; /* "(if)f" */
  linked_call call;
};

/* The adapter looks for a host function of this name and type and sets `function`. */
struct linked_import {
  const char *module;
  const char *field;
  const char *signature;
  struct host_function *function; /* NULL until linked */
};

/* Memory 0 of an instance, as it is now. */
struct linked_memory {
  uint8_t *data;
  uint32_t bytes;
};

struct linked_module {
  const struct linked_export *exports;
  uint32_t export_count;
  struct linked_import *imports;
  uint32_t import_count;

  /* Translated modules only; NULL and 0 in native ones. */
  uint32_t instance_bytes;
  void (*initialise)(void);
  void (*instantiate)(void *instance); /* may trap */
  void (*release)(void *instance);
  struct linked_memory (*memory)(void *instance); /* NULL: the module has none */

  /* Native modules only: their variables, which instantiation sets back to what they were. */
  uint8_t *data_start;
  uint8_t *data_end;
  uint8_t *zeroed_start;
  uint8_t *zeroed_end;
};

extern const struct linked_module linked_module;

/* For the definition of the imports: it keeps them apart from a native workload's variables,
 * which every new instance sets back (catalog/runtimes/native/module.ld). */
#define LINKED_IMPORTS __attribute__((section(".data.linked_imports")))

/* Conversions for the generated file. 32-bit values lie in the low half, the rest is zero. */

static inline float linked_f32(uint64_t bits) {
  uint32_t low = (uint32_t)bits;
  float value;
  memcpy(&value, &low, sizeof value);
  return value;
}

static inline double linked_f64(uint64_t bits) {
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

static inline uint64_t linked_f32_bits(float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

static inline uint64_t linked_f64_bits(double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

static inline uint64_t linked_call_host(const struct linked_import *import, const uint64_t *args) {
  uint64_t result = 0;
  import->function->invoke(import->function, args, &result);
  return result;
}

/* Links every import; returns the first that the host does not offer, NULL if there is none. */
static inline const struct linked_import *linked_resolve(const struct host_functions *host) {
  for (uint32_t i = 0; i < linked_module.import_count; i++) {
    struct linked_import *import = &linked_module.imports[i];
    import->function = NULL;
    for (uint32_t j = 0; j < host->count && import->function == NULL; j++) {
      struct host_function *offered = &host->first[j];
      if (strcmp(offered->module, import->module) == 0 &&
          strcmp(offered->field, import->field) == 0 &&
          strcmp(offered->signature, import->signature) == 0)
        import->function = offered;
    }
    if (import->function == NULL) return import;
  }
  return NULL;
}

static inline const struct linked_export *linked_find(const char *name) {
  for (uint32_t i = 0; i < linked_module.export_count; i++)
    if (strcmp(linked_module.exports[i].name, name) == 0) return &linked_module.exports[i];
  return NULL;
}

static inline uint32_t linked_result_count(const struct linked_export *export) {
  return (uint32_t)strlen(strchr(export->signature, ')') + 1);
}

static inline uint32_t linked_type(char letter) {
  switch (letter) {
    case 'i': return TYPE_I32;
    case 'I': return TYPE_I64;
    case 'f': return TYPE_F32;
    default: return TYPE_F64;
  }
}

#endif
