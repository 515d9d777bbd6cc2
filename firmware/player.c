#include "player.h"

#include <stddef.h>

#include "calls.h"
#include "console.h"
#include "lifecycle.h"
#include "memory.h"
#include "phase.h"
#include "report.h"
#include "results.h"
#include "script.h"

uint32_t player_memory_bytes(const struct deck *deck) {
  return results_bytes(deck->most_operations);
}

/* Plays one operation; false: the script stops here. */
static bool play(const struct deck *deck, const struct deck_entry *entry,
                 const uint32_t *operation, uint32_t number) {
  const void *words = operation + 1;
  report_in_phase(calls_phase());
  switch (operation_code(operation)) {
    case OP_END: return false;
    case OP_PHASE: calls_set_phase((enum phase)operation[1]); return true;
    case OP_CALL: return calls_play(deck, words, number);
    case OP_WRITE: return memory_write(deck, words);
    case OP_PATTERN: return memory_pattern(words);
    case OP_READ: return memory_read(words, number);
    case OP_REINSTANTIATE: return lifecycle_instantiate_again((int32_t)number);
    case OP_RELOAD: return lifecycle_start_again(deck, entry, (int32_t)number);
  }
  return false;
}

static void play_script(const struct deck *deck, const struct deck_entry *entry) {
  const uint32_t *operation = entry->script;
  for (uint32_t number = 0; play(deck, entry, operation, number); number++)
    operation = operation_next(operation);
}

static void print_entry(uint32_t index, const struct deck_entry *entry) {
  line_start("entry");
  line_number("index", index);
  line_number("artifact", entry->artifact_bytes);
  line_end();
}

void player_play(const struct deck *deck, uint32_t index) {
  struct deck_entry entry = deck_entry(deck, index);
  results_clear(deck->most_operations);
  calls_set_phase(PHASE_INITIALISE);
  print_entry(index, &entry);
  mark(MARK_ENTRY_BEGIN);
  if (lifecycle_start(deck, &entry, OPERATION_NONE)) play_script(deck, &entry);
  phase_close();
  lifecycle_end();
  mark(MARK_ENTRY_END);
  line_start("end");
  line_number("index", index);
  line_end();
}
