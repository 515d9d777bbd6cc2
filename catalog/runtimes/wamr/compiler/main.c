/*
 * WAMR's ahead-of-time compiler as a program: precompile OPTIONS MODULE ARTIFACT.
 *
 * The package has the compiler as a library and not its command. Options that are not given are as
 * in WAMR's own command, wamrc. Facts about the artifact go to standard output, one name=number a
 * line; a refusal goes to standard error as one line, with status 1.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "aot_export.h"
#include "aot_file.h"
#include "bh_read_file.h"
#include "options.h"
#include "wasm_export.h"

enum { MESSAGE_BYTES = 256 };

static int refuse(const char *what, const char *why) {
  fprintf(stderr, "error: %s: %s\n", what, why);
  return 1;
}

static bool start_runtime(void) {
  RuntimeInitArgs arguments;
  memset(&arguments, 0, sizeof arguments);
  arguments.mem_alloc_type = Alloc_With_Allocator;
  arguments.mem_alloc_option.allocator.malloc_func = (void *)malloc;
  arguments.mem_alloc_option.allocator.realloc_func = (void *)realloc;
  arguments.mem_alloc_option.allocator.free_func = (void *)free;
  return wasm_runtime_full_init(&arguments) && aot_compiler_init();
}

static bool store(const uint8_t *artifact, uint32_t bytes, const char *path) {
  FILE *file = fopen(path, "wb");
  if (file == NULL) return false;
  bool written = fwrite(artifact, 1, bytes, file) == bytes;
  return fclose(file) == 0 && written;
}

static int emit(aot_comp_context_t context, aot_comp_data_t data, const char *path) {
  uint32_t bytes = 0;
  uint8_t *artifact = aot_emit_aot_file_buf(context, data, &bytes);
  if (artifact == NULL) return refuse("cannot emit", aot_get_last_error());
  if (!store(artifact, bytes, path)) return refuse("cannot write", path);
  printf("\ncode-bytes=%u\nalignment=%u\n", aot_code_bytes(artifact, bytes), AOT_FILE_ALIGNMENT);
  wasm_runtime_free(artifact);
  return 0;
}

static int compile(wasm_module_t module, AOTCompOption *options, const char *path) {
  aot_comp_data_t data = aot_create_comp_data(module, options->target_arch, false);
  if (data == NULL) return refuse("cannot read the module", aot_get_last_error());
  aot_comp_context_t context = aot_create_comp_context(data, options);
  int status = 1;
  if (context == NULL)
    refuse("cannot compile for this target", aot_get_last_error());
  else if (!aot_compile_wasm(context))
    refuse("cannot compile", aot_get_last_error());
  else
    status = emit(context, data, path);
  if (context != NULL) aot_destroy_comp_context(context);
  aot_destroy_comp_data(data);
  return status;
}

static int precompile(AOTCompOption *options, const char *module_path, const char *path) {
  uint32_t bytes = 0;
  uint8_t *bytecode = (uint8_t *)bh_read_file_to_buffer(module_path, &bytes);
  if (bytecode == NULL) return refuse("cannot read", module_path);
  char message[MESSAGE_BYTES] = "";
  wasm_module_t module = wasm_runtime_load(bytecode, bytes, message, sizeof message);
  int status =
      module == NULL ? refuse("invalid module", message) : compile(module, options, path);
  if (module != NULL) wasm_runtime_unload(module);
  wasm_runtime_free(bytecode);
  return status;
}

int main(int argc, char **argv) {
  AOTCompOption options;
  set_default_options(&options);
  int next = 1;
  for (; next < argc && strncmp(argv[next], "--", 2) == 0; next++)
    if (!set_option(&options, argv[next])) return refuse("unknown option", argv[next]);
  if (argc - next != 2) return refuse("usage", "precompile OPTIONS MODULE ARTIFACT");
  if (!start_runtime()) return refuse("cannot start", "the runtime does not initialise");
  int status = precompile(&options, argv[next], argv[next + 1]);
  aot_compiler_destroy();
  wasm_runtime_destroy();
  return status;
}
