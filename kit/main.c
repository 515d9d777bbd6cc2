/* The order of the kit: checks of itself, benchmarks, memories, the study's calls. */
#include "cache.h"
#include "kit_calls.h"
#include "counter.h"
#include "measure.h"
#include "passes.h"
#include "protect.h"
#include "kit_report.h"
#include "semihosting.h"

extern const struct bench kit_table[], kit_table_end[];
extern uint32_t kit_stack[];

enum { STACK_CANARY = 0x5AFE57AC };

/* The plugin writes down the instructions at each of these (docs/driver.md). */
volatile uint32_t mark_slots[16];

static bool interrupts_are_off(void) {
  uint32_t mask;
  __asm__ volatile("mrs %0, primask" : "=r"(mask));
  return (mask & 1) != 0;
}

/* Recovery from faults is what makes a failed benchmark a line: try it first. */
static void fault_on_purpose(struct run *run) {
  (void)run;
  __asm__ volatile("udf #0");
}

static void check_itself(void) {
  struct run run = measure_prepared();
  report_check("self/fault-is-caught", !protect_run(fault_on_purpose, &run));
  report_check("self/counter", counter_is_monotonic());
  report_check("self/interrupts-off", interrupts_are_off());
}

static void calibrate(void) {
  struct run run = measure_prepared();
  protect_run(bench_calibrate, &run);
}

int main(void) {
  kit_stack[0] = STACK_CANARY;
  cache_enable();
  counter_find();
  report_start();
  report_remark(cache_is_present() ? "caches on" : "no caches");
  report_remark("clock as after reset");
  check_itself();
  calibrate();
  for (const struct bench *bench = kit_table; bench < kit_table_end; bench++) measure_bench(bench);
  passes_check_memories();
  passes_run();
  calls_run();
  report_check("self/stack", kit_stack[0] == STACK_CANARY);
  report_check("self/interrupts-still-off", interrupts_are_off());
  report_end();
  cache_empty(); /* a debugger may read what lies behind the cache */
  if (!debugger_is_absent) semihosting_exit(0);
  return 0;
}
