#include "script.h"

#include <stdbool.h>
#include <stddef.h>

#include "engine.h"
#include "mark.h"

enum { ARGUMENT_WORDS = 3, CALL_WORDS = 3 };

static bool is_type(uint32_t type) { return type >= TYPE_F64 && type <= TYPE_I32; }

static const char *check_argument(const struct script_argument *argument, uint32_t number) {
  uint32_t type = argument->kind & ARGUMENT_TYPE;
  if ((argument->kind & ~(uint32_t)(ARGUMENT_TYPE | ARGUMENT_IS_RESULT)) != 0 || !is_type(type))
    return "unknown kind of an argument";
  if ((argument->kind & ARGUMENT_IS_RESULT) == 0) return NULL;
  if (argument->low >= number) return "an argument is the result of a later operation";
  if (type != TYPE_I32 && argument->high != 0) return "only an i32 result can have an offset";
  return NULL;
}

static const char *check_address(const struct script_argument *address, uint32_t number) {
  if ((address->kind & ARGUMENT_TYPE) != TYPE_I32) return "an address is not an i32";
  return check_argument(address, number);
}

static const char *check_call(const struct deck *deck, const uint32_t *operation,
                              uint32_t number) {
  const struct call_words *call = (const struct call_words *)(operation + 1);
  uint32_t words = operation_words(operation);
  if (words < CALL_WORDS || call->argument_count > MAX_ARGUMENTS ||
      words != CALL_WORDS + ARGUMENT_WORDS * call->argument_count)
    return "call with the wrong number of words";
  if (!deck_has_string(deck, call->name)) return "a name lies outside the strings";
  if ((call->flags & ~(uint32_t)(CALL_IN_HANDLER | CALL_MAY_TRAP | CALL_QUIET)) != 0)
    return "unknown flag of a call";
  const char *text = NULL;
  for (uint32_t i = 0; i < call->argument_count && text == NULL; i++)
    text = check_argument(&call->arguments[i], number);
  return text;
}

static const char *check_write(const struct deck *deck, const uint32_t *operation,
                               uint32_t number) {
  const struct write_words *write = (const struct write_words *)(operation + 1);
  if (!deck_holds(deck, write->data_offset, write->bytes, 1))
    return "data to write lie outside the deck";
  return check_address(&write->address, number);
}

static const char *check_pattern(const uint32_t *operation, uint32_t number) {
  const struct pattern_words *pattern = (const struct pattern_words *)(operation + 1);
  if (pattern->form > PATTERN_IMPULSE) return "unknown form of a pattern";
  if (pattern->count > UINT32_MAX / sizeof(float)) return "a pattern is too long";
  return check_address(&pattern->address, number);
}

static const char *check_read(const uint32_t *operation, uint32_t number) {
  return check_address(&((const struct read_words *)(operation + 1))->address, number);
}

static const char *check_phase(const uint32_t *operation) {
  bool is_known = operation[1] >= PHASE_INITIALISE && operation[1] <= PHASE_CALL;
  return is_known ? NULL : "unknown phase";
}

/* How many words must follow; a call checks itself. */
static bool has_right_words(const uint32_t *operation) {
  static const uint8_t words[] = {[OP_END] = 0,     [OP_PHASE] = 1, [OP_WRITE] = 5,
                                  [OP_PATTERN] = 6, [OP_READ] = 4,  [OP_REINSTANTIATE] = 0,
                                  [OP_RELOAD] = 0};
  enum opcode code = operation_code(operation);
  return code == OP_CALL || operation_words(operation) == words[code];
}

static const char *check_operation(const struct deck *deck, const uint32_t *operation,
                                   uint32_t number) {
  if (operation_code(operation) > OP_RELOAD) return "unknown operation";
  if (!has_right_words(operation)) return "operation with the wrong number of words";
  switch (operation_code(operation)) {
    case OP_PHASE: return check_phase(operation);
    case OP_CALL: return check_call(deck, operation, number);
    case OP_WRITE: return check_write(deck, operation, number);
    case OP_PATTERN: return check_pattern(operation, number);
    case OP_READ: return check_read(operation, number);
    case OP_END:
    case OP_REINSTANTIATE:
    case OP_RELOAD: return NULL;
  }
  return NULL;
}

const char *script_check(const struct deck *deck, const struct deck_entry *entry,
                         uint32_t *operations, uint32_t *word) {
  uint32_t number = 0;
  for (*word = 0; *word < entry->script_words; number++) {
    const uint32_t *operation = entry->script + *word;
    if (operation_words(operation) >= entry->script_words - *word)
      return "operation runs over the end of the script";
    const char *text = check_operation(deck, operation, number);
    if (text != NULL) return text;
    *operations = number + 1;
    if (operation_code(operation) == OP_END) return NULL;
    *word += 1 + operation_words(operation);
  }
  return "the script does not end";
}
