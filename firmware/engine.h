/*
 * The adapter: what one engine implements, in one file, so that the harness can drive it.
 *
 * The harness calls these between markers; an adapter prints nothing and allocates only through
 * malloc/calloc/realloc/memalign/free, which the harness counts. docs/driver.md has the contract.
 *
 * Everything but engine_memory and engine_report runs on the engine's stack; those two run on a
 * small one (4 KiB) of the harness.
 */
#ifndef THUMBPRINT_ENGINE_H
#define THUMBPRINT_ENGINE_H

#include <stdint.h>

/* WebAssembly's own encodings of the value types. */
enum { TYPE_I32 = 0x7f, TYPE_I64 = 0x7e, TYPE_F32 = 0x7d, TYPE_F64 = 0x7c };

struct value {
  uint32_t type;
  uint64_t bits; /* 32-bit types use the low half, the high half is zero */
};

enum engine_status {
  ENGINE_OK,
  ENGINE_REFUSED,       /* will never run this module: engine_report() says why */
  ENGINE_TRAPPED,       /* engine_report() says how; the instance stays usable */
  ENGINE_OUT_OF_MEMORY, /* the heap said no */
};

/* Why the last operation did not succeed. Strings live until the next operation. */
struct report {
  const char *kind; /* a trap or refusal kind of docs/driver.md, never NULL */
  const char *text; /* the engine's own words, never NULL */
};

/* A host function that the deck declares. `invoke` reads args and writes at most one result slot. */
struct host_function {
  const char *module;
  const char *field;
  const char *signature; /* "(ii)i" */
  void (*invoke)(const struct host_function *self, const uint64_t *args, uint64_t *result);
  uint32_t state; /* of behaviours that have one; zeroed for each instance */
};

struct host_functions {
  struct host_function *first;
  uint32_t count;
};

extern const char engine_id[];
/* Names of the phases that this engine merges into their predecessor, comma separated, or "-". */
extern const char engine_merged_phases[];

/* `module` lies in read-only memory, is 16-byte aligned and stays for the life of the module. NULL when linked in. */
enum engine_status engine_load(const uint8_t *module, uint32_t bytes, const struct host_functions *host);
enum engine_status engine_compile(void);
enum engine_status engine_instantiate(void);

/* Finds an exported function; outside the counted window. NULL: no such export. */
typedef const void *engine_function;
engine_function engine_find(const char *export_name);
/* Declared signature of the function, for checking before a call. Returns "" if the engine cannot tell. */
const char *engine_signature(engine_function function);

/* Calls it. On entry results[0].type is unset; on ENGINE_OK *result_count results are filled in. */
enum { MAX_RESULTS = 4, MAX_ARGUMENTS = 16 };
enum engine_status engine_call(engine_function function, const struct value *args, uint32_t argc,
                               struct value *results, uint32_t *result_count);

/* Host address of `bytes` bytes of linear memory 0 at `address`; NULL when out of its range. */
uint8_t *engine_memory(uint32_t address, uint32_t bytes);

/* Called whatever load and instantiate returned, so both take what is there and leave nothing:
 * drop_instance before another instantiate and before unload, unload once after each load. */
void engine_drop_instance(void);
void engine_unload(void);

struct report engine_report(void);

/* Offered by the harness to adapters: the limits of the stack that the caller runs on. */
uint8_t *harness_stack_bottom(void);
uint32_t harness_stack_bytes(void);

/* Offered to adapters whose language has no way back from some failures; neither returns.
 * abandon: frees every block of the heap and ends the engine's function with `status`; the adapter
 *   has forgotten what it held.
 * panic: ends the boot with `tp fault kind=panic`; `text` is in the engine's own words. */
__attribute__((noreturn)) void harness_abandon(enum engine_status status);
__attribute__((noreturn)) void harness_panic(const char *text);

#endif
