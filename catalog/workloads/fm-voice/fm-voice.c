/* Two notes of a six-operator frequency modulation voice: sine table with interpolation, an
 * envelope per operator, one operator with feedback; operators 1, 3 and 5 are heard. */
#include "workload.h"

enum { BLOCK = 128, VOICES = 2, OPERATORS = 6, TABLE = 512 };

struct operator {
  float phase, step; /* turns, turns per sample */
  float level, target, rate;
};

struct voice {
  struct operator operators[OPERATORS];
  float feedback[2];
};

static float table[TABLE + 1];
static struct voice voices[VOICES];
static float block[BLOCK];
static float sample_rate;

EXPORT(output) float *output(void) { return block; }

EXPORT(init) void init(float rate) {
  sample_rate = rate;
  for (int i = 0; i <= TABLE; i++) table[i] = sine_of_turns(wrap_turns((float)(i % TABLE) / (float)TABLE));
}

/* Strikes or, with velocity 0, releases a note; frequency in hertz. */
EXPORT(note) void note(int32_t voice, float frequency, float velocity) {
  static const float ratios[OPERATORS] = {1.0f, 1.0f, 1.0f, 14.0f, 0.5f, 2.0f};
  static const float depths[OPERATORS] = {0.3f, 0.25f, 0.2f, 0.06f, 0.15f, 0.4f};
  struct voice *v = &voices[voice & (VOICES - 1)];
  for (int i = 0; i < OPERATORS; i++) {
    struct operator *o = &v->operators[i];
    o->step = frequency * ratios[i] / sample_rate;
    o->target = velocity * depths[i];
    o->rate = velocity > 0.0f ? 0.004f + 0.001f * (float)i : 0.0005f;
  }
}

/* Sine by table for any phase between -8 and 8 turns. */
static float table_sine(float turns) {
  float scaled = (turns + 8.0f) * (float)TABLE;
  int32_t whole = (int32_t)scaled;
  float fraction = scaled - (float)whole;
  const float *at = &table[whole & (TABLE - 1)];
  return at[0] + fraction * (at[1] - at[0]);
}

static float run(struct operator *o, float modulation) {
  float y = o->level * table_sine(o->phase + modulation);
  o->level += o->rate * (o->target - o->level);
  o->phase = wrap_turns(o->phase + o->step);
  return y;
}

static float run_voice(struct voice *v) {
  struct operator *o = v->operators;
  float loop = run(&o[5], 0.5f * (v->feedback[0] + v->feedback[1]));
  v->feedback[1] = v->feedback[0];
  v->feedback[0] = loop;
  return run(&o[0], run(&o[1], 0.0f)) + run(&o[2], run(&o[3], 0.0f)) + run(&o[4], loop);
}

EXPORT(process) void process(void) {
  for (int n = 0; n < BLOCK; n++) {
    float sum = 0.0f;
    for (int i = 0; i < VOICES; i++) sum += run_voice(&voices[i]);
    block[n] = sum;
  }
}
