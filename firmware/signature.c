#include "signature.h"

static const struct type {
  uint32_t type;
  char letter;
  uint8_t digits;
  const char *name;
} types[] = {
    {TYPE_I32, 'i', 8, "i32"},
    {TYPE_I64, 'I', 16, "i64"},
    {TYPE_F32, 'f', 8, "f32"},
    {TYPE_F64, 'F', 16, "f64"},
    {0, '?', 16, "unknown"},
};

enum { KNOWN_TYPES = 4 };

static const struct type *type_entry(uint32_t type) {
  uint32_t i = 0;
  while (i < KNOWN_TYPES && types[i].type != type) i++;
  return &types[i];
}

uint32_t type_of_letter(char letter) {
  uint32_t i = 0;
  while (i < KNOWN_TYPES && types[i].letter != letter) i++;
  return types[i].type;
}

char letter_of_type(uint32_t type) { return type_entry(type)->letter; }

const char *name_of_type(uint32_t type) { return type_entry(type)->name; }

uint32_t digits_of_type(uint32_t type) { return type_entry(type)->digits; }

/* Reads letters up to `end`; gives back where it stopped, or NULL for a bad letter or too many. */
static const char *parse_types(const char *text, char end, uint32_t *out, uint32_t limit,
                               uint32_t *count) {
  for (*count = 0; *text != end; text++) {
    uint32_t type = type_of_letter(*text);
    if (type == 0 || *count == limit) return 0;
    out[(*count)++] = type;
  }
  return text;
}

bool signature_parse(const char *text, struct signature *signature) {
  if (*text != '(') return false;
  text = parse_types(text + 1, ')', signature->arguments, MAX_ARGUMENTS,
                     &signature->argument_count);
  if (text == 0) return false;
  return parse_types(text + 1, 0, signature->results, MAX_RESULTS, &signature->result_count) != 0;
}
