/* The words of a script (docs/driver.md). */
#ifndef THUMBPRINT_SCRIPT_H
#define THUMBPRINT_SCRIPT_H

#include <stdint.h>

#include "deck.h"

enum opcode {
  OP_END = 0,
  OP_PHASE = 1,
  OP_CALL = 2,
  OP_WRITE = 3,
  OP_PATTERN = 4,
  OP_READ = 5,
  OP_REINSTANTIATE = 6,
  OP_RELOAD = 7
};

enum call_flag { CALL_IN_HANDLER = 1, CALL_MAY_TRAP = 2, CALL_QUIET = 4 };

enum pattern_form { PATTERN_BYTES = 0, PATTERN_F32 = 1, PATTERN_IMPULSE = 2 };

/* In an argument's kind: the value is the result of an earlier operation. */
enum { ARGUMENT_TYPE = 0xFF, ARGUMENT_IS_RESULT = 0x100 };

struct script_argument {
  uint32_t kind, low, high;
};

/* What follows the first word of each operation. */
struct call_words {
  uint32_t name, flags, argument_count;
  struct script_argument arguments[];
};
struct write_words {
  struct script_argument address;
  uint32_t bytes, data_offset;
};
struct pattern_words {
  struct script_argument address;
  uint32_t count, seed, form;
};
struct read_words {
  struct script_argument address;
  uint32_t bytes;
};

static inline enum opcode operation_code(const uint32_t *operation) {
  return (enum opcode)(*operation & 0xFFFF);
}

static inline uint32_t operation_words(const uint32_t *operation) { return *operation >> 16; }

static inline const uint32_t *operation_next(const uint32_t *operation) {
  return operation + 1 + operation_words(operation);
}

/*
 * Checks all operations of an entry: NULL if they can be played, else what is wrong with the
 * operation at `word`. `operations` is how many there are.
 */
const char *script_check(const struct deck *deck, const struct deck_entry *entry,
                         uint32_t *operations, uint32_t *word);

#endif
