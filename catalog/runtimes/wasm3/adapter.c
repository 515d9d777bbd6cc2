/*
 * wasm3 behind firmware/engine.h.
 *
 * wasm3 can compile a function only after the module has its memory, globals and tables, so the
 * compile phase makes the whole instance and `instantiate` only runs the start function. A second
 * instance means parsing again: wasm3 has no instances apart from the module.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine.h"
#include "m3_env.h"
#include "m3_function.h"
#include "wasm3.h"

/* wasm3's own operand stack in bytes, taken from the heap. It allows 510 nested calls of a function
 * with one parameter; each also takes native stack, so either may run out first. */
#ifndef WASM_STACK_BYTES
#define WASM_STACK_BYTES (16 * 1024)
#endif

/* Native stack left for operations, host functions and exception frames below the limit at which
 * wasm3 traps: it checks only at calls. */
#ifndef NATIVE_STACK_MARGIN
#define NATIVE_STACK_MARGIN 1024
#endif

/* 1: m3_CompileModule in the compile phase. 0: each function when it is first called. */
#ifndef COMPILE_EAGERLY
#define COMPILE_EAGERLY 1
#endif

const char engine_id[] = "wasm3";
const char engine_merged_phases[] = "instantiate";

enum { MESSAGE_BYTES = 160 };

static struct {
  const uint8_t *bytes;
  uint32_t byte_count;
  const struct host_functions *host;
  IM3Environment environment;
  IM3Module module; /* not yet owned by the runtime */
  IM3Runtime runtime;
  char message[MESSAGE_BYTES];
  struct report report;
} engine;

/* Reports */

struct report engine_report(void) { return engine.report; }

static enum engine_status report(enum engine_status status, const char *kind, const char *text) {
  engine.report = (struct report){.kind = kind, .text = text};
  return status;
}

static const char *in_detail(M3Result result) {
  M3ErrorInfo info = {0};
  if (engine.runtime != NULL) m3_GetErrorInfo(engine.runtime, &info);
  if (info.message == NULL || info.message[0] == 0) return result;
  snprintf(engine.message, sizeof engine.message, "%s: %s", result, info.message);
  return engine.message;
}

static bool is_out_of_memory(M3Result result) {
  return result == m3Err_mallocFailed || result == m3Err_mallocFailedCodePage;
}

static bool is_unsupported(M3Result result) {
  return result == m3Err_unknownOpcode || result == m3Err_noCompiler ||
         result == m3Err_restrictedOpcode || result == m3Err_functionStackOverflow ||
         result == m3Err_tooManyMemorySections || result == m3Err_tooManyArgsRets;
}

static enum engine_status refuse(M3Result result) {
  if (is_out_of_memory(result)) return report(ENGINE_OUT_OF_MEMORY, "memory", result);
  const char *kind = is_unsupported(result) ? "unsupported" : "invalid";
  return report(ENGINE_REFUSED, kind, in_detail(result));
}

static enum engine_status refuse_link(const char *what, const M3ImportInfo *import) {
  snprintf(engine.message, sizeof engine.message, "%s: %s.%s", what, import->moduleUtf8,
           import->fieldUtf8);
  return report(ENGINE_REFUSED, "link", engine.message);
}

static const char *trap_kind(M3Result result) {
  if (result == m3Err_trapUnreachable) return "unreachable";
  if (result == m3Err_trapOutOfBoundsMemoryAccess) return "out-of-bounds";
  if (result == m3Err_trapTableOutOfBounds) return "out-of-bounds";
  if (result == m3Err_trapDivisionByZero) return "divide-by-zero";
  if (result == m3Err_trapIntegerOverflow) return "integer-overflow";
  if (result == m3Err_trapIntegerConversion) return "invalid-conversion";
  if (result == m3Err_trapStackOverflow) return "stack-overflow";
  if (result == m3Err_trapIndirectCallTypeMismatch) return "indirect-call";
  if (result == m3Err_trapTableIndexOutOfRange) return "indirect-call";
  if (result == m3Err_trapTableElementIsNull) return "indirect-call";
  return "other";
}

static enum engine_status report_trap(M3Result result) {
  if (is_out_of_memory(result)) return report(ENGINE_OUT_OF_MEMORY, "memory", result);
  return report(ENGINE_TRAPPED, trap_kind(result), in_detail(result));
}

/* Host functions */

static bool is_narrow(char letter) { return letter == 'i' || letter == 'f'; }

/* wasm3 hands over slots of 8 bytes, results first; the upper half of a 32-bit slot is garbage. */
m3ApiRawFunction(call_host) {
  (void)runtime;
  (void)_mem;
  const struct host_function *function = _ctx->userdata;
  const char *letters = function->signature + 1;
  uint64_t *slots = _sp + m3_GetRetCount(_ctx->function);
  uint64_t args[MAX_ARGUMENTS];
  for (uint32_t i = 0; i < MAX_ARGUMENTS && letters[i] != ')'; i++)
    args[i] = is_narrow(letters[i]) ? (uint32_t)slots[i] : slots[i];
  uint64_t result = 0;
  function->invoke(function, args, &result);
  if (slots != _sp) *_sp = result;
  m3ApiSuccess();
}

/* "(ii)f" here is "f(ii)" there, and "v" stands for nothing. */
static void to_wasm3_signature(const char *signature, char *out) {
  const char *close = strchr(signature, ')');
  const char *result = close[1] != 0 ? close + 1 : "v";
  *out++ = *result;
  memcpy(out, signature, (size_t)(close - signature) + 1);
  out[close - signature + 1] = 0;
}

static M3Result link_host_functions(IM3Module module) {
  for (uint32_t i = 0; i < engine.host->count; i++) {
    const struct host_function *function = &engine.host->first[i];
    char signature[MAX_ARGUMENTS + 4];
    if (strlen(function->signature) + 2 > sizeof signature) return m3Err_malformedFunctionSignature;
    to_wasm3_signature(function->signature, signature);
    M3Result result = m3_LinkRawFunctionEx(module, function->module, function->field, signature,
                                           call_host, function);
    if (result != m3Err_none && result != m3Err_functionLookupFailed) return result;
  }
  return m3Err_none;
}

/* wasm3 reports a missing import only when it is called, and runs without an imported memory. */
static enum engine_status check_imports(IM3Module module) {
  if (module->memoryImported) return refuse_link("missing imported memory", &module->memoryImport);
  for (uint32_t i = 0; i < module->numFunctions; i++) {
    IM3Function function = &module->functions[i];
    if (function->import.moduleUtf8 != NULL && function->compiled == NULL)
      return refuse_link(m3Err_functionImportMissing, &function->import);
  }
  for (uint32_t i = 0; i < module->numGlobals; i++)
    if (module->globals[i].imported)
      return refuse_link("missing imported global", &module->globals[i].import);
  return ENGINE_OK;
}

/* Life cycle */

/* Set before every entry: calls from a handler have another stack, and wasm3 keeps a limit that
 * is already set. */
static void set_stack_limit(void) {
#if d_m3MaxNativeStack > 0
  engine.runtime->stackLimit = harness_stack_bottom() + NATIVE_STACK_MARGIN;
#endif
}

static enum engine_status parse(void) {
  M3Result result =
      m3_ParseModule(engine.environment, &engine.module, engine.bytes, engine.byte_count);
  if (result == m3Err_none) return ENGINE_OK;
  engine.module = NULL;
  return refuse(result);
}

enum engine_status engine_load(const uint8_t *module, uint32_t bytes,
                               const struct host_functions *host) {
  engine.bytes = module;
  engine.byte_count = bytes;
  engine.host = host;
  engine.environment = m3_NewEnvironment();
  return engine.environment != NULL ? parse() : refuse(m3Err_mallocFailed);
}

static enum engine_status link_and_compile(IM3Module module) {
  M3Result result = link_host_functions(module);
  if (is_out_of_memory(result)) return refuse(result);
  if (result != m3Err_none) return report(ENGINE_REFUSED, "link", in_detail(result));
  enum engine_status status = check_imports(module);
  if (status != ENGINE_OK) return status;
#if COMPILE_EAGERLY
  result = m3_CompileModule(module);
#endif
  return result == m3Err_none ? ENGINE_OK : refuse(result);
}

static enum engine_status make_instance(void) {
  engine.runtime = m3_NewRuntime(engine.environment, WASM_STACK_BYTES, NULL);
  if (engine.runtime == NULL) return refuse(m3Err_mallocFailed);
  set_stack_limit();
  if (engine.module->memoryImported)
    return refuse_link("missing imported memory", &engine.module->memoryImport);
  M3Result result = m3_LoadModule(engine.runtime, engine.module);
  if (result != m3Err_none) return refuse(result);
  IM3Module module = engine.module;
  engine.module = NULL; /* the runtime owns it now */
  return link_and_compile(module);
}

enum engine_status engine_compile(void) { return make_instance(); }

enum engine_status engine_instantiate(void) {
  if (engine.runtime == NULL) {
    enum engine_status status = parse();
    if (status == ENGINE_OK) status = make_instance();
    if (status != ENGINE_OK) return status;
  }
  set_stack_limit();
  M3Result result = m3_RunStart(engine.runtime->modules);
  return result == m3Err_none ? ENGINE_OK : report_trap(result);
}

void engine_drop_instance(void) {
  if (engine.module != NULL) m3_FreeModule(engine.module);
  if (engine.runtime != NULL) m3_FreeRuntime(engine.runtime);
  engine.module = NULL;
  engine.runtime = NULL;
}

void engine_unload(void) {
  engine_drop_instance();
  if (engine.environment != NULL) m3_FreeEnvironment(engine.environment);
  engine.environment = NULL;
}

/* Calls */

static uint32_t type_of(M3ValueType type) {
  switch (type) {
    case c_m3Type_i32: return TYPE_I32;
    case c_m3Type_i64: return TYPE_I64;
    case c_m3Type_f32: return TYPE_F32;
    case c_m3Type_f64: return TYPE_F64;
    default: return 0;
  }
}

static char letter_of(M3ValueType type) {
  switch (type) {
    case c_m3Type_i32: return 'i';
    case c_m3Type_i64: return 'I';
    case c_m3Type_f32: return 'f';
    case c_m3Type_f64: return 'F';
    default: return '?';
  }
}

/* Not m3_FindFunction: that compiles, and this is outside the counted window. */
engine_function engine_find(const char *export_name) {
  return v_FindFunction(engine.runtime->modules, export_name);
}

const char *engine_signature(engine_function function) {
  static char signature[MAX_ARGUMENTS + MAX_RESULTS + 3];
  IM3Function callee = (IM3Function)function;
  uint32_t params = m3_GetArgCount(callee);
  uint32_t results = m3_GetRetCount(callee);
  if (params > MAX_ARGUMENTS || results > MAX_RESULTS) return "";
  char *end = signature;
  *end++ = '(';
  for (uint32_t i = 0; i < params; i++) *end++ = letter_of(m3_GetArgType(callee, i));
  *end++ = ')';
  for (uint32_t i = 0; i < results; i++) *end++ = letter_of(m3_GetRetType(callee, i));
  *end = 0;
  return signature;
}

static M3Result take_results(IM3Function function, struct value *results, uint32_t *result_count) {
  const void *pointers[MAX_RESULTS];
  uint32_t count = m3_GetRetCount(function);
  for (uint32_t i = 0; i < count; i++) {
    results[i].type = type_of(m3_GetRetType(function, i));
    results[i].bits = 0;
    pointers[i] = &results[i].bits;
  }
  *result_count = count;
  return m3_GetResults(function, count, pointers);
}

enum engine_status engine_call(engine_function function, const struct value *args, uint32_t argc,
                               struct value *results, uint32_t *result_count) {
  IM3Function callee = (IM3Function)function;
  const void *pointers[MAX_ARGUMENTS];
  for (uint32_t i = 0; i < argc; i++) pointers[i] = &args[i].bits;
  set_stack_limit();
  M3Result result = callee->compiled != NULL ? m3Err_none : CompileFunction(callee);
  if (result == m3Err_none) result = m3_Call(callee, argc, pointers);
  if (result == m3Err_none) result = take_results(callee, results, result_count);
  return result == m3Err_none ? ENGINE_OK : report_trap(result);
}

uint8_t *engine_memory(uint32_t address, uint32_t bytes) {
  if (engine.runtime->memory.mallocated == NULL) return NULL;
  uint32_t size = 0;
  uint8_t *memory = m3_GetMemory(engine.runtime, &size, 0);
  if (memory == NULL || (uint64_t)address + bytes > size) return NULL;
  return memory + address;
}
