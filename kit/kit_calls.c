/*
 * Scripts come as words (build/KitScript.java, docs/board-kit.md): the operations of docs/driver.md
 * with exports by number, and with what the reference saw: results, and a hash of each region.
 */
#include "kit_calls.h"

#include <string.h>

#include "linked_module.h"
#include "measure.h"
#include "kit_report.h"
#include "target.h"

enum word { WORD_END, WORD_PHASE, WORD_CALL, WORD_WRITE, WORD_PATTERN, WORD_READ };
enum { PHASE_FIRST_CALL = 5, PHASE_CALL = 6, MOST_KEPT = 64, MOST_ARGUMENTS = 4, NAME_BYTES = 64 };

struct play {
  const struct linked_module *module;
  const uint32_t *at; /* the next word */
  uint32_t operation, phase;
  uint32_t results[MOST_KEPT]; /* first result by operation */
  struct samples first, steady;
  const char *verdict;
};

static uint32_t next(struct play *play) { return *play->at++; }

static bool is_well(const struct play *play) { return strcmp(play->verdict, "ok") == 0; }

/* A constant, or an earlier result (docs/driver.md): kind, lo, hi. */
static struct value argument(struct play *play) {
  uint32_t kind = next(play), low = next(play), high = next(play);
  bool is_earlier = (kind & 0x100) != 0;
  uint64_t bits = is_earlier ? play->results[low % MOST_KEPT] + high : (uint64_t)high << 32 | low;
  return (struct value){.type = kind & 0xFF, .bits = is_earlier ? (uint32_t)bits : bits};
}

static void *address(struct play *play) {
  return (void *)(uintptr_t)(uint32_t)argument(play).bits;
}

static struct samples *samples_of(struct play *play, struct samples *elsewhere) {
  switch (play->phase) {
    case PHASE_FIRST_CALL: return &play->first;
    case PHASE_CALL: return &play->steady;
    default: return elsewhere;
  }
}

/* call: export, argc, arguments, number of results that are compared, each lo and hi. */
static void play_call(struct play *play) {
  struct value arguments[MOST_ARGUMENTS] = {{0}}, results[1] = {{0}};
  struct samples elsewhere = {.count = 0};
  const struct linked_export *export = &play->module->exports[next(play)];
  uint32_t argc = next(play);
  for (uint32_t i = 0; i < argc; i++) arguments[i] = argument(play);
  struct run run = measure_prepared();
  run.arguments[0] = (uint32_t)(uintptr_t)export->call;
  run.arguments[1] = (uint32_t)(uintptr_t)arguments;
  run.arguments[2] = (uint32_t)(uintptr_t)results;
  play->verdict = measure_once(bench_call, &run, samples_of(play, &elsewhere));
  if (play->operation < MOST_KEPT) play->results[play->operation] = (uint32_t)results[0].bits;
  if (next(play) == 0) return;
  uint64_t expected = next(play);
  expected |= (uint64_t)next(play) << 32;
  if (is_well(play) && results[0].bits != expected) play->verdict = "wrong-result";
}

/* The generator of docs/driver.md. */
static void play_pattern(struct play *play) {
  uint8_t *bytes = address(play);
  uint32_t count = next(play), state = next(play), form = next(play);
  for (uint32_t i = 0; i < count; i++) {
    state = state * 1664525u + 1013904223u;
    float noise = (float)((int32_t)state >> 8) / 8388608.0f, impulse = i == 0 ? 1.0f : 0.0f;
    if (form == 0)
      bytes[i] = (uint8_t)(state >> 24);
    else
      memcpy(bytes + 4 * i, form == 1 ? &noise : &impulse, 4);
  }
}

/* FNV-1a, 32 bits. */
static uint32_t hash_of(const uint8_t *bytes, uint32_t count) {
  uint32_t hash = 2166136261u;
  for (uint32_t i = 0; i < count; i++) hash = (hash ^ bytes[i]) * 16777619u;
  return hash;
}

static void play_read(struct play *play) {
  const uint8_t *bytes = address(play);
  uint32_t count = next(play), expected = next(play);
  if (hash_of(bytes, count) != expected) play->verdict = "wrong-memory";
}

static void play_write(struct play *play) {
  uint8_t *to = address(play);
  uint32_t count = next(play);
  memcpy(to, play->at, count);
  play->at += (count + 3) / 4;
}

static bool play_operation(struct play *play) {
  switch ((enum word)next(play)) {
    case WORD_PHASE: play->phase = next(play); break;
    case WORD_CALL: play_call(play); break;
    case WORD_WRITE: play_write(play); break;
    case WORD_PATTERN: play_pattern(play); break;
    case WORD_READ: play_read(play); break;
    case WORD_END: return false;
  }
  play->operation++;
  return is_well(play);
}

static void report_play(struct play *play, const char *name) {
  char line[NAME_BYTES] = "call/";
  strncat(line, name, NAME_BYTES - 12);
  report_times(line, -1, &play->steady, play->verdict);
  strcat(line, "/first");
  report_times(line, -1, &play->first, play->verdict);
}

void calls_run(void) {
  for (uint32_t i = 0; i < target_script_count; i++) {
    const struct target_script *script = &target_scripts[i];
    struct play play = {.module = script->module, .at = script->words, .verdict = "ok"};
    while (play_operation(&play)) continue;
    report_play(&play, script->name);
  }
}
