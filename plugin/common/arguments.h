/* Arguments of a plugin: key=value. */
#ifndef THUMBPRINT_ARGUMENTS_H
#define THUMBPRINT_ARGUMENTS_H

#include <stdbool.h>
#include <stdint.h>

/* The value of an argument with this key, else NULL. */
const char *value_of(const char *argument, const char *key);

/* Decimal, or hexadecimal after 0x; false if there is anything else. */
bool parse_number(const char *text, uint64_t *number);

/* Whether the text is `on`; false if it is neither. */
bool parse_switch(const char *text, const char *off, const char *on, bool *value);

#endif
