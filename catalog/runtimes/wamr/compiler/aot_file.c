#include "aot_file.h"

#include <string.h>

/* magic and version; then sections, each with its type, its bytes and its content, at multiples of
 * 4 (aot_emit_aot_file.c). The text section begins with the bytes of literals before the code. */
enum { HEADER_BYTES = 8, SECTION_HEADER_BYTES = 8, TEXT_SECTION = 2 };

static uint32_t word_at(const uint8_t *place) {
  uint32_t word;
  memcpy(&word, place, sizeof word);
  return word;
}

uint32_t aot_code_bytes(const uint8_t *file, uint32_t bytes) {
  uint32_t at = HEADER_BYTES;
  while (at + SECTION_HEADER_BYTES <= bytes) {
    uint32_t type = word_at(file + at);
    uint32_t size = word_at(file + at + 4);
    const uint8_t *content = file + at + SECTION_HEADER_BYTES;
    if (type == TEXT_SECTION && size >= sizeof(uint32_t))
      return size - sizeof(uint32_t) - word_at(content);
    at = (at + SECTION_HEADER_BYTES + size + 3) & ~3u;
  }
  return 0;
}
