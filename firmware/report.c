#include "report.h"

#include "console.h"
#include "heap.h"
#include "phase.h"

static enum phase phase;

void report_in_phase(enum phase current) { phase = current; }

void refusal_start(const char *kind) {
  line_start("refused");
  line_word("phase", phase_name(phase));
  line_word("kind", kind);
}

static void print_refusal(void) {
  struct report report = engine_report();
  refusal_start(report.kind);
  line_text(report.text);
  line_end();
}

static void print_trap(int32_t operation) {
  struct report report = engine_report();
  line_start("trap");
  if (operation == OPERATION_NONE)
    line_word("op", "-1");
  else
    line_number("op", (uint32_t)operation);
  line_word("kind", report.kind);
  line_text(report.text);
  line_end();
}

static void print_out_of_memory(void) {
  line_start("out-of-memory");
  line_word("phase", phase_name(phase));
  line_number("wanted", heap.failed_bytes);
  line_end();
}

bool report_status(enum engine_status status, int32_t operation, bool may_trap) {
  switch (status) {
    case ENGINE_OK: return true;
    case ENGINE_REFUSED: print_refusal(); return false;
    case ENGINE_TRAPPED: print_trap(operation); return may_trap;
    case ENGINE_OUT_OF_MEMORY: print_out_of_memory(); return false;
  }
  return false;
}
