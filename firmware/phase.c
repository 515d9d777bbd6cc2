#include "phase.h"

#include "console.h"
#include "heap.h"
#include "stack.h"

static struct {
  enum phase phase; /* 0: none is open */
  uint32_t calls;
  uint32_t allocations_worst_call;
} open;

const char *phase_name(enum phase phase) {
  static const char *const names[] = {
      "compile-host", "load", "compile", "instantiate", "initialise", "first-call", "call"};
  return phase <= PHASE_CALL ? names[phase] : "calibration";
}

void phase_enter(enum phase phase) {
  if (open.phase == phase) return;
  phase_close();
  open.phase = phase;
  open.calls = 0;
  open.allocations_worst_call = 0;
  heap_begin_phase();
  stack_begin_phase();
}

void phase_close(void) {
  if (open.phase == 0) return;
  line_start("phase");
  line_word("name", phase_name(open.phase));
  line_number("calls", open.calls);
  line_number("heap_live", heap.live_bytes);
  line_number("heap_peak", heap.peak_bytes);
  line_number("heap_arena", heap.arena_bytes);
  line_number("allocs", heap.allocations);
  line_number("frees", heap.frees);
  line_number("allocs_worst_call", open.allocations_worst_call);
  line_number("stack", stack_high_water_bytes(STACK_THREAD));
  line_number("stack_handler", stack_high_water_bytes(STACK_HANDLER));
  line_end();
  open.phase = 0;
}

uint32_t phase_run(const struct window *window, bool in_handler) {
  stack_enter(in_handler ? STACK_HANDLER : STACK_THREAD);
  uint32_t allocations = heap.allocations;
  uint32_t result = window_run(window, open.phase, in_handler);
  allocations = heap.allocations - allocations;
  if (allocations > open.allocations_worst_call) open.allocations_worst_call = allocations;
  open.calls++;
  return result;
}

uint32_t phase_run_aside(const struct window *window) {
  stack_enter(STACK_ASIDE);
  return window_run_aside(window);
}
