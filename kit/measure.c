#include "measure.h"

#include <string.h>

#include "counter.h"
#include "protect.h"
#include "kit_report.h"

uint32_t kit_overhead;

__attribute__((aligned(64))) static uint8_t scratch[SCRATCH_BYTES];

struct run measure_prepared(void) {
  return (struct run){.counter = counter_register(), .scratch = scratch};
}

const char *measure_once(bench_code code, struct run *run, struct samples *samples) {
  int32_t cycles;
  counter_restart();
  if (!protect_run(code, run)) return "fault";
  if (!counter_elapsed(run->begin, run->end, &cycles)) return "overflow";
  if (samples->count < MOST_SAMPLES)
    samples->times[samples->count++] = cycles - (int32_t)kit_overhead;
  return "ok";
}

static const char *repeated(const struct bench *bench, struct samples *samples) {
  const char *verdict = "ok";
  for (uint32_t i = 0; i < REPEATS && strcmp(verdict, "ok") == 0; i++) {
    memset(scratch, 0, sizeof scratch);
    struct run run = measure_prepared();
    verdict = measure_once(bench->code, &run, samples);
    if (strcmp(verdict, "ok") == 0 && run.result != bench->expected) verdict = "wrong-value";
  }
  return verdict;
}

/* The empty measurement is the first row: its least time is taken off all others. */
void measure_bench(const struct bench *bench) {
  struct samples samples = {.count = 0};
  const char *verdict = repeated(bench, &samples);
  report_times(bench->name, (int32_t)bench->instructions, &samples, verdict);
  if (kit_overhead == 0 && bench->instructions == 0 && samples.count > 0)
    kit_overhead = (uint32_t)samples.times[0];
}
