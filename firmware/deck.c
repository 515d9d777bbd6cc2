#include "deck.h"

#include <stddef.h>

#include "host.h"
#include "image.h"
#include "script.h"

enum { DECK_MAGIC = 0x4B445054, DECK_VERSION = 1, SECTION_ALIGNMENT = 16 };

static const struct deck_problem no_problem = {.text = NULL};

bool deck_holds(const struct deck *deck, uint32_t offset, uint32_t count, uint32_t size) {
  uint64_t bytes = (uint64_t)count * size;
  return offset <= deck->bytes && bytes <= deck->bytes - offset;
}

bool deck_has_string(const struct deck *deck, uint32_t offset) {
  return offset < deck->strings_bytes;
}

static bool is_section(const struct deck *deck, uint32_t offset, uint32_t count, uint32_t size) {
  return offset % SECTION_ALIGNMENT == 0 && deck_holds(deck, offset, count, size);
}

static const char *check_header(const struct deck_header *header) {
  if (header->magic != DECK_MAGIC) return "no deck: the magic word is missing";
  if (header->version != DECK_VERSION) return "the version of the deck is not 1";
  if (header->reserved != 0) return "a reserved word of the header is not 0";
  if (header->deck_bytes < sizeof *header) return "the deck is shorter than its header";
  if (header->deck_bytes > bytes_of(deck_bytes)) return "the deck is larger than its region";
  return NULL;
}

/* A zero at the very end closes every string. */
static const char *check_strings(const struct deck *deck, uint32_t offset) {
  if (!is_section(deck, offset, deck->strings_bytes, 1)) return "strings lie outside the deck";
  if (deck->strings_bytes > 0 && deck->strings[deck->strings_bytes - 1] != 0)
    return "strings do not end with a zero";
  return NULL;
}

static const char *check_import(const struct deck *deck, const struct deck_import *import) {
  bool named = deck_has_string(deck, import->module_name) &&
               deck_has_string(deck, import->field_name) &&
               deck_has_string(deck, import->signature);
  if (!named) return "a name of an import lies outside the strings";
  return host_check(import->behaviour, deck->strings + import->signature);
}

static const char *check_record(const struct deck *deck, const struct deck_record *record) {
  if (record->reserved[0] != 0 || record->reserved[1] != 0)
    return "a reserved word of the entry is not 0";
  if (!is_section(deck, record->artifact_offset, record->artifact_bytes, 1))
    return "artifact lies outside the deck or is not 16-byte aligned";
  if (record->import_count > MAX_HOST_FUNCTIONS) return "too many imports";
  if (!is_section(deck, record->imports_offset, record->import_count, sizeof(struct deck_import)))
    return "imports lie outside the deck or are not 16-byte aligned";
  if (!is_section(deck, record->script_offset, record->script_words, sizeof(uint32_t)))
    return "script lies outside the deck or is not 16-byte aligned";
  return NULL;
}

static const struct deck_record *record_of(const struct deck *deck, uint32_t index) {
  const uint8_t *records = deck->start + sizeof(struct deck_header);
  return (const struct deck_record *)(const void *)records + index;
}

struct deck_entry deck_entry(const struct deck *deck, uint32_t index) {
  const struct deck_record *record = record_of(deck, index);
  bool linked_in = record->artifact_bytes == 0;
  return (struct deck_entry){
      .artifact = linked_in ? NULL : deck->start + record->artifact_offset,
      .artifact_bytes = record->artifact_bytes,
      .imports = (const struct deck_import *)(const void *)(deck->start + record->imports_offset),
      .import_count = record->import_count,
      .script = (const uint32_t *)(const void *)(deck->start + record->script_offset),
      .script_words = record->script_words,
  };
}

static struct deck_problem check_entry(struct deck *deck, uint32_t index) {
  struct deck_problem problem = {.text = check_record(deck, record_of(deck, index)),
                                 .entry = index};
  if (problem.text != NULL) return problem;
  struct deck_entry entry = deck_entry(deck, index);
  for (uint32_t i = 0; i < entry.import_count && problem.text == NULL; i++)
    problem.text = check_import(deck, &entry.imports[i]);
  uint32_t operations = 0;
  if (problem.text == NULL) problem.text = script_check(deck, &entry, &operations, &problem.word);
  if (operations > deck->most_operations) deck->most_operations = operations;
  return problem;
}

struct deck_problem deck_open(struct deck *deck) {
  const struct deck_header *header = (const struct deck_header *)(const void *)deck_base;
  const char *text = check_header(header);
  if (text != NULL) return (struct deck_problem){.text = text};
  *deck = (struct deck){
      .start = deck_base,
      .bytes = header->deck_bytes,
      .entry_count = header->entry_count,
      .heap_limit_bytes = header->heap_limit_bytes,
      .strings_bytes = header->strings_bytes,
      .strings = (const char *)deck_base + header->strings_offset,
  };
  text = check_strings(deck, header->strings_offset);
  if (text == NULL &&
      !deck_holds(deck, sizeof *header, header->entry_count, sizeof(struct deck_record)))
    text = "entries lie outside the deck";
  if (text != NULL) return (struct deck_problem){.text = text};
  for (uint32_t i = 0; i < deck->entry_count; i++) {
    struct deck_problem problem = check_entry(deck, i);
    if (problem.text != NULL) return problem;
  }
  return no_problem;
}
