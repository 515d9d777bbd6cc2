/* Encodes and decodes a 32 x 32 picture in the "Quite OK Image" format (header of Debian's
 * libqoi-dev, MIT). Its two allocations come from a fixed area and are given back in between. */
#include "workload.h"

#include <stddef.h>

enum { WIDTH = 32, HEIGHT = 32, CHANNELS = 4, BYTES = WIDTH * HEIGHT * CHANNELS, AREA = 12288 };

static uint8_t area[AREA] __attribute__((aligned(16)));
static uint32_t used;

static void *take(size_t bytes) {
  uint8_t *taken = &area[used];
  if (bytes > AREA - used) return NULL;
  used += (bytes + 15) & ~15u;
  return taken;
}

#define QOI_IMPLEMENTATION
#define QOI_NO_STDIO
#define QOI_MALLOC(bytes) take(bytes)
#define QOI_FREE(pointer) (void)(pointer)
#include "qoi.h"

static uint8_t noise[BYTES];
static uint8_t picture[BYTES];

EXPORT(input) uint8_t *input(void) { return noise; }

/* Smooth areas, runs and single odd pixels, as pictures have them. */
static void paint(void) {
  for (uint32_t i = 0; i < WIDTH * HEIGHT; i++) {
    uint32_t x = i % WIDTH, y = i / WIDTH;
    uint8_t *pixel = &picture[i * CHANNELS];
    int odd = noise[i] > 240, flat = y % 8 < 3;
    pixel[0] = odd ? noise[i + 1024] : flat ? 40 : (uint8_t)(8 * x + noise[i] / 64);
    pixel[1] = odd ? noise[i + 2048] : flat ? 90 : (uint8_t)(8 * y);
    pixel[2] = flat ? 200 : (uint8_t)(4 * (x + y));
    pixel[3] = 255;
  }
}

static uint32_t mark_of(const uint8_t *bytes, uint32_t count) {
  uint32_t mark = 2166136261u;
  for (uint32_t i = 0; i < count; i++) mark = (mark ^ bytes[i]) * 16777619u;
  return mark;
}

/* A number that depends on every encoded byte; 0 if decoding does not give the picture back. */
EXPORT(round_trip) uint32_t round_trip(void) {
  qoi_desc description = {WIDTH, HEIGHT, CHANNELS, QOI_SRGB};
  int bytes = 0;
  used = 0;
  paint();
  const uint8_t *encoded = qoi_encode(picture, &description, &bytes);
  if (!encoded) return 0;
  const uint8_t *decoded = qoi_decode(encoded, bytes, &description, 0);
  if (!decoded) return 0;
  for (uint32_t i = 0; i < BYTES; i++)
    if (decoded[i] != picture[i]) return 0;
  return mark_of(encoded, (uint32_t)bytes);
}
