/*
 * WAMR behind firmware/engine.h: its interpreters, and what its compiler made.
 *
 * Loading parses, validates and (fast interpreter) translates; there is no compile step of its own.
 * The classic interpreter patches the module that it runs, so it gets a copy in RAM, which counts
 * as heap. The others read the module or artifact where it lies, because they copy the strings
 * (`wasm_binary_freeable`). Of an artifact the code is copied to the heap or executed in place, as
 * the compiler was told.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine.h"
#include "last_message.h"
#include "wasm_export.h"

/* Operand stack and frames of the interpreter, in bytes. It allows 200 (classic) or 360 (fast)
 * nested calls of a function with one parameter. WAMR's own default on 32-bit targets is 12 KiB
 * (DEFAULT_WASM_STACK_SIZE in config.h). */
#ifndef WASM_STACK_BYTES
#define WASM_STACK_BYTES (16 * 1024)
#endif

/* WebAssembly instructions that one call may execute when metering is built in: far more than any
 * call of the workloads needs. WAMR takes an int and reads a negative one as unlimited. */
#ifndef METERED_INSTRUCTIONS
#define METERED_INSTRUCTIONS 50000000
#endif

#if defined(THUMBPRINT_ENGINE_ID)
const char engine_id[] = THUMBPRINT_ENGINE_ID;
const char engine_merged_phases[] = "";
#elif WASM_ENABLE_FAST_INTERP != 0
const char engine_id[] = "wamr-fast";
const char engine_merged_phases[] = "compile";
#else
const char engine_id[] = "wamr-classic";
const char engine_merged_phases[] = "compile";
#endif

enum { MESSAGE_BYTES = 160 };

static struct {
  uint8_t *module_copy;
  NativeSymbol *symbols; /* one per host function, in the order of `host` */
  uint32_t registered;   /* how many of them WAMR knows */
  const struct host_functions *host;
  wasm_module_t module;
  wasm_module_inst_t instance;
  wasm_exec_env_t environment;
  bool started;
  bool allocation_failed;
  char message[MESSAGE_BYTES];
  struct report report;
} engine;

/* Allocation: every block passes here, so a failure can be told from a refusal. */

static void *note_failure(void *block, size_t bytes) {
  if (block == NULL && bytes != 0) engine.allocation_failed = true;
  return block;
}

static void *allocate(unsigned int bytes) { return note_failure(malloc(bytes), bytes); }

static void *reallocate(void *block, unsigned int bytes) {
  return note_failure(realloc(block, bytes), bytes);
}

void *wamr_allocate_zeroed(size_t bytes) { return note_failure(calloc(1, bytes), bytes); }

/* Reports */

static enum engine_status report(enum engine_status status, const char *kind, const char *text) {
  engine.report = (struct report){.kind = kind, .text = text};
  return status;
}

static void begin(void) {
  engine.allocation_failed = false;
  engine.message[0] = 0;
  wamr_clear_last_message();
}

static enum engine_status refuse(const char *kind) {
  const char *text = engine.message[0] ? engine.message : wamr_last_message();
  if (engine.allocation_failed) return report(ENGINE_OUT_OF_MEMORY, "memory", text);
  return report(ENGINE_REFUSED, kind, text);
}

struct report engine_report(void) { return engine.report; }

struct phrase {
  const char *words;
  const char *kind;
};

/* WAMR 2.4.3 names its traps only by text: wasm_runtime.c and the interpreters. */
static const struct phrase trap_phrases[] = {
    {"unreachable", "unreachable"},
    {"out of bounds", "out-of-bounds"},
    {"divide by zero", "divide-by-zero"},
    {"integer overflow", "integer-overflow"},
    {"invalid conversion", "invalid-conversion"},
    {"stack overflow", "stack-overflow"},
    {"stack underflow", "stack-overflow"},
    {"indirect call", "indirect-call"},
    {"undefined element", "indirect-call"},
    {"uninitialized element", "indirect-call"},
    {"instruction limit", "exhausted"},
    {"unlinked import", "host"},
};

static const char *trap_kind(const char *text) {
  for (size_t i = 0; i < sizeof trap_phrases / sizeof trap_phrases[0]; i++)
    if (strstr(text, trap_phrases[i].words)) return trap_phrases[i].kind;
  return "other";
}

static enum engine_status report_exception(wasm_module_inst_t instance) {
  const char *text = wasm_runtime_get_exception(instance);
  snprintf(engine.message, sizeof engine.message, "%s", text ? text : wamr_last_message());
  wasm_runtime_clear_exception(instance);
  if (strstr(engine.message, "allocate memory failed") || strstr(engine.message, "out of memory"))
    return report(ENGINE_OUT_OF_MEMORY, "memory", engine.message);
  return report(ENGINE_TRAPPED, trap_kind(engine.message), engine.message);
}

/* Host functions */

static void call_host(wasm_exec_env_t environment, uint64_t *args) {
  const struct host_function *function = wasm_runtime_get_function_attachment(environment);
  uint64_t result = 0;
  function->invoke(function, args, &result);
  args[0] = result;
}

static bool register_host_functions(const struct host_functions *host) {
  engine.host = host;
  if (host->count == 0) return true;
  engine.symbols = wamr_allocate_zeroed(host->count * sizeof(NativeSymbol));
  if (engine.symbols == NULL) return false;
  for (uint32_t i = 0; i < host->count; i++) {
    const struct host_function *function = &host->first[i];
    engine.symbols[i] = (NativeSymbol){.symbol = function->field,
                                       .func_ptr = (void *)call_host,
                                       .signature = function->signature,
                                       .attachment = (void *)function};
    if (!wasm_runtime_register_natives_raw(function->module, &engine.symbols[i], 1)) return false;
    engine.registered++;
  }
  return true;
}

/* WAMR links what it can and only warns about the rest; calling the rest would trap. */
static bool all_imports_linked(void) {
  int32_t count = wasm_runtime_get_import_count(engine.module);
  for (int32_t i = 0; i < count; i++) {
    wasm_import_t import;
    wasm_runtime_get_import_type(engine.module, i, &import);
    if (import.kind != WASM_IMPORT_EXPORT_KIND_FUNC || import.linked) continue;
    /* A type that does not fit leaves a warning, a name that nobody offers does not: the words
     * are those of check_linked_symbol in wasm_runtime.c, which runs too late for us. */
    if (wamr_last_message()[0] == 0)
      snprintf(engine.message, sizeof engine.message, "failed to link import function (%s, %s)",
               import.module_name, import.name);
    return false;
  }
  return true;
}

/* Life cycle */

static bool start_runtime(void) {
  RuntimeInitArgs arguments;
  memset(&arguments, 0, sizeof arguments);
  arguments.mem_alloc_type = Alloc_With_Allocator;
  arguments.mem_alloc_option.allocator.malloc_func = (void *)allocate;
  arguments.mem_alloc_option.allocator.realloc_func = (void *)reallocate;
  arguments.mem_alloc_option.allocator.free_func = (void *)free;
  engine.started = wasm_runtime_full_init(&arguments);
  return engine.started;
}

static uint8_t *module_to_load(const uint8_t *module, uint32_t bytes) {
#if WASM_ENABLE_FAST_INTERP != 0
  (void)bytes;
  return (uint8_t *)module;
#else
  engine.module_copy = note_failure(malloc(bytes), bytes);
  if (engine.module_copy != NULL) memcpy(engine.module_copy, module, bytes);
  return engine.module_copy;
#endif
}

/*
 * An artifact must not be declared freeable: its loader leaves data segments in the buffer all the
 * same, and unloading then frees pointers into it (WAMR 2.4.3, aot_loader.c).
 */
#if THUMBPRINT_TAKES_ARTIFACTS
enum { FREEABLE = 0 };
#else
enum { FREEABLE = WASM_ENABLE_FAST_INTERP != 0 };
#endif

static void parse(const uint8_t *module, uint32_t bytes) {
  uint8_t *source = module_to_load(module, bytes);
  if (source == NULL) return;
  static char name[] = "";
  LoadArgs arguments = {.name = name, .wasm_binary_freeable = FREEABLE};
  engine.module =
      wasm_runtime_load_ex(source, bytes, &arguments, engine.message, sizeof engine.message);
}

static bool says_unsupported(void) {
  return strstr(engine.message, "unsupported") || strstr(engine.message, "unimplemented");
}

enum engine_status engine_load(const uint8_t *module, uint32_t bytes,
                               const struct host_functions *host) {
  begin();
  if (!start_runtime() || !register_host_functions(host)) return refuse("memory");
  parse(module, bytes);
  if (engine.module == NULL) return refuse(says_unsupported() ? "unsupported" : "invalid");
  return all_imports_linked() ? ENGINE_OK : refuse("link");
}

enum engine_status engine_compile(void) { return ENGINE_OK; }

/* A start function that trapped leaves only a text, so it has to be read. */
static enum engine_status refuse_instance(void) {
  if (engine.allocation_failed) return refuse("memory");
  if (strstr(engine.message, "Exception: "))
    return report(ENGINE_TRAPPED, trap_kind(engine.message), engine.message);
  return refuse(strstr(engine.message, "link") ? "link" : "invalid");
}

enum engine_status engine_instantiate(void) {
  begin();
  engine.instance = wasm_runtime_instantiate(engine.module, WASM_STACK_BYTES, 0, engine.message,
                                             sizeof engine.message);
  if (engine.instance == NULL) return refuse_instance();
  engine.environment = wasm_runtime_create_exec_env(engine.instance, WASM_STACK_BYTES);
  return engine.environment != NULL ? ENGINE_OK : refuse("memory");
}

void engine_drop_instance(void) {
  if (engine.environment != NULL) wasm_runtime_destroy_exec_env(engine.environment);
  if (engine.instance != NULL) wasm_runtime_deinstantiate(engine.instance);
  engine.environment = NULL;
  engine.instance = NULL;
}

void engine_unload(void) {
  engine_drop_instance();
  if (engine.module != NULL) wasm_runtime_unload(engine.module);
  for (uint32_t i = 0; i < engine.registered; i++)
    wasm_runtime_unregister_natives(engine.host->first[i].module, &engine.symbols[i]);
  if (engine.started) wasm_runtime_destroy();
  free(engine.symbols);
  free(engine.module_copy);
  engine.symbols = NULL;
  engine.module_copy = NULL;
  engine.module = NULL;
  engine.registered = 0;
  engine.started = false;
}

/* Calls */

static const uint8_t value_types[] = {TYPE_I32, TYPE_I64, TYPE_F32, TYPE_F64}; /* by valkind */

static char letter_of(wasm_valkind_t kind) { return kind <= WASM_F64 ? "iIfF"[kind] : '?'; }

engine_function engine_find(const char *export_name) {
  return wasm_runtime_lookup_function(engine.instance, export_name);
}

const char *engine_signature(engine_function function) {
  static char signature[MAX_ARGUMENTS + MAX_RESULTS + 3];
  wasm_function_inst_t callee = (wasm_function_inst_t)function;
  uint32_t params = wasm_func_get_param_count(callee, engine.instance);
  uint32_t results = wasm_func_get_result_count(callee, engine.instance);
  if (params > MAX_ARGUMENTS || results > MAX_RESULTS) return "";
  wasm_valkind_t kinds[MAX_ARGUMENTS];
  char *end = signature;
  *end++ = '(';
  wasm_func_get_param_types(callee, engine.instance, kinds);
  for (uint32_t i = 0; i < params; i++) *end++ = letter_of(kinds[i]);
  *end++ = ')';
  wasm_func_get_result_types(callee, engine.instance, kinds);
  for (uint32_t i = 0; i < results; i++) *end++ = letter_of(kinds[i]);
  *end = 0;
  return signature;
}

static bool is_wide(uint32_t type) { return type == TYPE_I64 || type == TYPE_F64; }

static void take_results(wasm_function_inst_t function, const uint32_t *cells,
                         struct value *results, uint32_t *result_count) {
  wasm_valkind_t kinds[MAX_RESULTS];
  uint32_t count = wasm_func_get_result_count(function, engine.instance);
  wasm_func_get_result_types(function, engine.instance, kinds);
  for (uint32_t i = 0; i < count; i++) {
    results[i].type = value_types[kinds[i]];
    results[i].bits = *cells++;
    if (is_wide(results[i].type)) results[i].bits |= (uint64_t)*cells++ << 32;
  }
  *result_count = count;
}

enum engine_status engine_call(engine_function function, const struct value *args, uint32_t argc,
                               struct value *results, uint32_t *result_count) {
  uint32_t cells[2 * MAX_ARGUMENTS]; /* arguments going in, results coming out */
  uint32_t used = 0;
  for (uint32_t i = 0; i < argc; i++) {
    cells[used++] = (uint32_t)args[i].bits;
    if (is_wide(args[i].type)) cells[used++] = (uint32_t)(args[i].bits >> 32);
  }
#if WASM_ENABLE_INSTRUCTION_METERING != 0
  wasm_runtime_set_instruction_count_limit(engine.environment, METERED_INSTRUCTIONS);
#endif
  wasm_function_inst_t callee = (wasm_function_inst_t)function;
  if (!wasm_runtime_call_wasm(engine.environment, callee, used, cells))
    return report_exception(engine.instance);
  take_results(callee, cells, results, result_count);
  return ENGINE_OK;
}

uint8_t *engine_memory(uint32_t address, uint32_t bytes) {
  wasm_memory_inst_t memory = wasm_runtime_get_default_memory(engine.instance);
  if (memory == NULL) return NULL;
  uint64_t size =
      wasm_memory_get_cur_page_count(memory) * wasm_memory_get_bytes_per_page(memory);
  if ((uint64_t)address + bytes > size) return NULL;
  return (uint8_t *)wasm_memory_get_base_address(memory) + address;
}
