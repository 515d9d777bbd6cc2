/* CRC-32 (polynomial 0xEDB88320), a byte at a time by a table that is computed at the start. */
#include "workload.h"

enum { BYTES = 4096 };

static uint32_t table[256];
static uint8_t bytes[BYTES];

EXPORT(input) uint8_t *input(void) { return bytes; }

EXPORT(init) void init(void) {
  for (uint32_t i = 0; i < 256; i++) {
    uint32_t c = i;
    for (int bit = 0; bit < 8; bit++) c = c & 1 ? 0xEDB88320u ^ c >> 1 : c >> 1;
    table[i] = c;
  }
}

EXPORT(crc) uint32_t crc(uint32_t count) {
  uint32_t c = 0xFFFFFFFFu;
  for (uint32_t i = 0; i < count; i++) c = table[(c ^ bytes[i]) & 0xFF] ^ c >> 8;
  return ~c;
}
