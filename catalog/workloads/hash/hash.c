/* xxHash32 after its public specification, over a buffer: rotations and multiplications. */
#include "workload.h"

enum { BYTES = 4096 };

static const uint32_t prime1 = 2654435761u, prime2 = 2246822519u, prime3 = 3266489917u;
static const uint32_t prime4 = 668265263u, prime5 = 374761393u;

static uint32_t words[BYTES / 4];

EXPORT(input) uint32_t *input(void) { return words; }

static uint32_t rotate(uint32_t x, int by) { return x << by | x >> (32 - by); }

static uint32_t round_of(uint32_t lane, uint32_t word) { return rotate(lane + word * prime2, 13) * prime1; }

static uint32_t avalanche(uint32_t h) {
  h = (h ^ h >> 15) * prime2;
  h = (h ^ h >> 13) * prime3;
  return h ^ h >> 16;
}

/* Bytes beyond the last whole 32-bit word are left out. */
EXPORT(hash) uint32_t hash(uint32_t bytes, uint32_t seed) {
  uint32_t count = bytes / 4, i = 0, h = seed + prime5;
  if (count >= 4) {
    uint32_t a = seed + prime1 + prime2, b = seed + prime2, c = seed, d = seed - prime1;
    for (; i + 4 <= count; i += 4) {
      a = round_of(a, words[i]);
      b = round_of(b, words[i + 1]);
      c = round_of(c, words[i + 2]);
      d = round_of(d, words[i + 3]);
    }
    h = rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18);
  }
  h += count * 4;
  for (; i < count; i++) h = rotate(h + words[i] * prime3, 17) * prime4;
  return avalanche(h);
}
