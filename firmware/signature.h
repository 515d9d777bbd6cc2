/* Signatures as docs/driver.md writes them: "(ii)i". */
#ifndef THUMBPRINT_SIGNATURE_H
#define THUMBPRINT_SIGNATURE_H

#include <stdbool.h>
#include <stdint.h>

#include "engine.h"

struct signature {
  uint32_t argument_count;
  uint32_t result_count;
  uint32_t arguments[MAX_ARGUMENTS]; /* TYPE_I32 and so on */
  uint32_t results[MAX_RESULTS];
};

/* False if the text is no signature or has too many of something. */
bool signature_parse(const char *text, struct signature *signature);

/* TYPE_I32 and so on for a letter, 0 for any other character; and back, '?' for an unknown type. */
uint32_t type_of_letter(char letter);
char letter_of_type(uint32_t type);

/* "i32" and so on. */
const char *name_of_type(uint32_t type);

/* Hexadecimal digits of a value of this type. */
uint32_t digits_of_type(uint32_t type);

#endif
