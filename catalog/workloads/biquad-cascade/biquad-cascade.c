/* Eight second-order sections in series, transposed direct form II, as an equaliser has them. */
#include "workload.h"

enum { BLOCK = 128, SECTIONS = 8 };

struct section {
  float b0, b1, b2, a1, a2;
  float z1, z2;
};

static struct section sections[SECTIONS];
static float in[BLOCK];
static float out[BLOCK];

EXPORT(input) float *input(void) { return in; }
EXPORT(output) float *output(void) { return out; }

/* Peaking sections; poles at radius 0.9, their cosine spread from -0.8 to 0.9; all are stable. */
EXPORT(init) void init(void) {
  for (int i = 0; i < SECTIONS; i++) {
    float cosine = -0.8f + 0.24f * (float)i;
    float gain = i & 1 ? 1.1f : 0.9f;
    sections[i] = (struct section){gain, -1.7f * cosine * gain, 0.7225f * gain, -1.8f * cosine, 0.81f, 0.0f, 0.0f};
  }
}

EXPORT(process) void process(void) {
  for (int n = 0; n < BLOCK; n++) {
    float x = in[n];
    for (int i = 0; i < SECTIONS; i++) {
      struct section *s = &sections[i];
      float y = s->b0 * x + s->z1;
      s->z1 = s->b1 * x - s->a1 * y + s->z2;
      s->z2 = s->b2 * x - s->a2 * y;
      x = y;
    }
    out[n] = x;
  }
}
