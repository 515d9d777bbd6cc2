#include "passes.h"

#include <string.h>

#include "cache.h"
#include "measure.h"
#include "protect.h"
#include "kit_report.h"
#include "target.h"

extern uint8_t kit_free[], kit_free_end[], kit_straight_end[];

enum { TRIED_WORDS = 256, ADD_1_TO_R0 = 0x3001, RETURN = 0x4770 };

/* An address that was computed, so that C sees no object (and no null pointer) behind it. */
static void *memory_at(uint32_t address) {
  __asm__("" : "+r"(address));
  return (void *)(uintptr_t)address;
}

static uint32_t start_of(uint32_t base, bool free_part) {
  return free_part ? (uint32_t)(uintptr_t)kit_free : base;
}

static void set_bits(struct run *run) {
  (void)run;
  for (uint32_t i = 0; i < target_write_count; i++) {
    volatile uint32_t *place = memory_at(target_writes[i].address);
    *place |= target_writes[i].bits;
    (void)*place;
  }
  cache_empty();
}

/* Its own address in every word, read back from behind the cache. */
static void try_memory(struct run *run) {
  volatile uint32_t *words = memory_at(run->arguments[0]);
  for (uint32_t i = 0; i < TRIED_WORDS; i++) words[i] = (uint32_t)(uintptr_t)&words[i];
  cache_empty();
  for (uint32_t i = 0; i < TRIED_WORDS; i++)
    run->result += words[i] != (uint32_t)(uintptr_t)&words[i];
}

void passes_check_memories(void) {
  struct run nothing = {.result = 0};
  if (target_write_count > 0) report_check("self/set-bits", protect_run(set_bits, &nothing));
  for (uint32_t i = 0; i < target_memory_count; i++) {
    const struct target_memory *memory = &target_memories[i];
    struct run run = {.arguments = {start_of(memory->base, memory->free_part)}};
    bool answered = protect_run(try_memory, &run);
    report_check(memory->name, answered && run.result == 0);
  }
}

/* A cycle through all links, in steps that no prefetcher follows; the count is a power of two. */
static void link_chain(uint32_t base, uint32_t count, uint32_t stride) {
  uint32_t step = (count / 8 * 5) | 1;
  for (uint32_t i = 0; i < count; i++) {
    volatile uint32_t *link = memory_at(base + i * stride);
    *link = base + ((i + step) & (count - 1)) * stride;
  }
}

static void write_straight_code(uint32_t base, uint32_t bytes) {
  volatile uint16_t *code = memory_at(base);
  for (uint32_t i = 0; i + 1 < bytes / 2; i++) code[i] = ADD_1_TO_R0;
  code[bytes / 2 - 1] = RETURN;
}

/* Memory with error correction wants to be written before it is read. */
static void clear(uint32_t base, uint32_t bytes) {
  volatile uint32_t *words = memory_at(base);
  for (uint32_t i = 0; i < bytes / 4; i++) words[i] = 0;
}

static void prepare(struct run *run) {
  const struct target_pass *pass = memory_at(run->arguments[3]);
  uint32_t base = start_of(pass->base, pass->free_part);
  if (pass->writable) clear(base, pass->bytes);
  if (pass->pass == CHASE) link_chain(base, pass->bytes / pass->stride, pass->stride);
  if (pass->pass == EXECUTE) write_straight_code(base, pass->bytes);
  cache_empty();
}

static bench_code code_of(enum pass pass) {
  switch (pass) {
    case SEQUENTIAL: return bench_sequential;
    case STRIDED: return bench_strided;
    case CHASE: return bench_chase;
    case EXECUTE:
    case EXECUTE_IN_PLACE: return bench_execute;
  }
  return bench_execute;
}

/* Sets the arguments; gives the result that shows that the whole way was gone. */
static uint32_t set_arguments(const struct target_pass *pass, struct run *run) {
  uint32_t base = start_of(pass->base, pass->free_part);
  run->arguments[0] = base;
  run->arguments[1] = pass->bytes / pass->stride;
  run->arguments[2] = pass->stride;
  switch (pass->pass) {
    case SEQUENTIAL:
    case STRIDED: return base + pass->bytes;
    case CHASE: return base;
    case EXECUTE: run->arguments[0] = base | 1; break;
    case EXECUTE_IN_PLACE:
      run->arguments[0] = ((uint32_t)(uintptr_t)kit_straight_end - pass->bytes) | 1;
      break;
  }
  return pass->bytes / 2 - 1;
}

static const char *timed(const struct target_pass *pass, struct samples *samples) {
  struct run run = measure_prepared();
  run.arguments[3] = (uint32_t)(uintptr_t)pass;
  if (!protect_run(prepare, &run)) return "fault";
  const char *verdict = "ok";
  for (uint32_t i = 0; i < REPEATS && strcmp(verdict, "ok") == 0; i++) {
    uint32_t expected = set_arguments(pass, &run);
    if (pass->cold) cache_empty();
    verdict = measure_once(code_of(pass->pass), &run, samples);
    if (strcmp(verdict, "ok") == 0 && run.result != expected) verdict = "wrong-value";
  }
  return verdict;
}

static bool has_room(const struct target_pass *pass) {
  return !pass->free_part || pass->bytes <= (uint32_t)(kit_free_end - kit_free);
}

void passes_run(void) {
  for (uint32_t i = 0; i < target_pass_count; i++) {
    const struct target_pass *pass = &target_passes[i];
    struct samples samples = {.count = 0};
    const char *verdict = has_room(pass) ? timed(pass, &samples) : "no-room";
    report_times(pass->name, (int32_t)pass->instructions, &samples, verdict);
  }
}
