/* Sixteen oscillators: eight sines, four saws and four squares, both band-limited by polynomials
 * at their steps (PolyBLEP), each with its own frequency and gain. */
#include "workload.h"

enum { BLOCK = 128, SINES = 8, EDGED = 8 };

struct oscillator {
  float phase; /* turns, [-0.5, 0.5) */
  float step;  /* turns per sample */
  float gain;
};

static struct oscillator sines[SINES];
static struct oscillator edged[EDGED];
static float block[BLOCK];

EXPORT(output) float *output(void) { return block; }

/* Frequencies are a just scale on `root` hertz; the higher the quieter. */
EXPORT(init) void init(float rate, float root) {
  static const float ratios[SINES] = {1.0f, 1.125f, 1.25f, 1.3333333f, 1.5f, 1.6666666f, 1.875f, 2.0f};
  for (int i = 0; i < SINES; i++) {
    sines[i] = (struct oscillator){0.0f, root * ratios[i] / rate, 0.1f / (1.0f + (float)i)};
    edged[i] = (struct oscillator){-0.5f, root * 2.0f * ratios[i] / rate, 0.05f / (1.0f + (float)i)};
  }
}

/* Residue of a band-limited step near the wrap; 0 elsewhere. t is the phase in [0, 1). */
static float blep(float t, float step) {
  if (t < step) {
    float x = t / step;
    return x + x - x * x - 1.0f;
  }
  if (t > 1.0f - step) {
    float x = (t - 1.0f) / step;
    return x * x + x + x + 1.0f;
  }
  return 0.0f;
}

static float saw(const struct oscillator *o) {
  return 2.0f * o->phase - blep(o->phase + 0.5f, o->step);
}

static float square(const struct oscillator *o) {
  float t = o->phase + 0.5f;
  float half = t < 0.5f ? t + 0.5f : t - 0.5f;
  return (t < 0.5f ? 1.0f : -1.0f) + blep(t, o->step) - blep(half, o->step);
}

EXPORT(process) void process(void) {
  for (int n = 0; n < BLOCK; n++) {
    float sum = 0.0f;
    for (int i = 0; i < SINES; i++) {
      sum += sines[i].gain * sine_of_turns(sines[i].phase);
      sines[i].phase = wrap_turns(sines[i].phase + sines[i].step);
    }
    for (int i = 0; i < EDGED; i++) {
      sum += edged[i].gain * (i & 1 ? square(&edged[i]) : saw(&edged[i]));
      edged[i].phase = wrap_turns(edged[i].phase + edged[i].step);
    }
    block[n] = sum;
  }
}
