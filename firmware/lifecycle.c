#include "lifecycle.h"

#include "calls.h"
#include "console.h"
#include "engine.h"
#include "host.h"
#include "phase.h"

#include <stddef.h>

static enum engine_status run(enum phase phase, struct window window) {
  report_in_phase(phase);
  phase_close();
  phase_enter(phase);
  return (enum engine_status)phase_run(&window, false);
}

static void run_aside(void (*function)(void)) {
  struct window window = {.function = function};
  phase_run_aside(&window);
}

static enum engine_status load(const struct deck *deck, const struct deck_entry *entry) {
  const struct host_functions *host = host_declare(deck, entry);
  struct window window = {
      .function = (counted_function)engine_load,
      .arguments = {(uintptr_t)entry->artifact, entry->artifact_bytes, (uintptr_t)host},
  };
  return run(PHASE_LOAD, window);
}

static enum engine_status compile(void) {
  return run(PHASE_COMPILE, (struct window){.function = (counted_function)engine_compile});
}

/* Where the engine put linear memory, so that its accesses can be told from those of the heap. */
static void print_memory(void) {
  const uint8_t *memory = engine_memory(0, 1);
  if (memory == NULL) return;
  line_start("memory");
  line_hex("address", (uint32_t)(uintptr_t)memory, 8);
  line_end();
}

static enum engine_status instantiate(void) {
  host_reset();
  calls_forget_functions();
  enum engine_status status =
      run(PHASE_INSTANTIATE, (struct window){.function = (counted_function)engine_instantiate});
  if (status == ENGINE_OK) print_memory();
  return status;
}

bool lifecycle_start(const struct deck *deck, const struct deck_entry *entry, int32_t operation) {
  enum engine_status status = load(deck, entry);
  if (status == ENGINE_OK) status = compile();
  if (status == ENGINE_OK) status = instantiate();
  return report_status(status, operation, false);
}

bool lifecycle_instantiate_again(int32_t operation) {
  run_aside(engine_drop_instance);
  return report_status(instantiate(), operation, false);
}

void lifecycle_end(void) {
  run_aside(engine_drop_instance);
  run_aside(engine_unload);
}

bool lifecycle_start_again(const struct deck *deck, const struct deck_entry *entry,
                           int32_t operation) {
  lifecycle_end();
  return lifecycle_start(deck, entry, operation);
}
