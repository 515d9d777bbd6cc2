/* The deck: what to play (docs/driver.md). Once opened, every offset in it has been checked. */
#ifndef THUMBPRINT_DECK_H
#define THUMBPRINT_DECK_H

#include <stdbool.h>
#include <stdint.h>

struct deck_header {
  uint32_t magic, version, deck_bytes, entry_count;
  uint32_t heap_limit_bytes, strings_offset, strings_bytes, reserved;
};

struct deck_import {
  uint32_t module_name, field_name, behaviour, signature;
};

struct deck_record {
  uint32_t artifact_offset, artifact_bytes;
  uint32_t imports_offset, import_count;
  uint32_t script_offset, script_words;
  uint32_t reserved[2];
};

struct deck {
  const uint8_t *start;
  uint32_t bytes;
  uint32_t entry_count;
  uint32_t heap_limit_bytes;
  const char *strings;
  uint32_t strings_bytes;
  uint32_t most_operations; /* of any entry's script */
};

struct deck_entry {
  const uint8_t *artifact; /* NULL: linked into the image */
  uint32_t artifact_bytes;
  const struct deck_import *imports;
  uint32_t import_count;
  const uint32_t *script;
  uint32_t script_words;
};

/* What is wrong with a deck, and where. */
struct deck_problem {
  const char *text; /* NULL: nothing */
  uint32_t entry;
  uint32_t word; /* of the script; 0 where no script is meant */
};

/* Checks the deck in the machine's deck region. */
struct deck_problem deck_open(struct deck *deck);

struct deck_entry deck_entry(const struct deck *deck, uint32_t index);

/* Do `count` items of `size` bytes lie within the deck? */
bool deck_holds(const struct deck *deck, uint32_t offset, uint32_t count, uint32_t size);

bool deck_has_string(const struct deck *deck, uint32_t offset);

#endif
