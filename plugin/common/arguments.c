#include "arguments.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

const char *value_of(const char *argument, const char *key) {
  size_t length = strlen(key);
  return strncmp(argument, key, length) == 0 && argument[length] == '=' ? argument + length + 1
                                                                        : NULL;
}

bool parse_number(const char *text, uint64_t *number) {
  char *end;
  *number = strtoull(text, &end, 0);
  return end != text && *end == 0;
}

bool parse_switch(const char *text, const char *off, const char *on, bool *value) {
  *value = strcmp(text, on) == 0;
  return *value || strcmp(text, off) == 0;
}
