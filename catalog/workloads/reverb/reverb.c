/* A reverberator after Schroeder and Moorer: eight damped combs in parallel, four all-passes in
 * series, 92 KB of delay lines. Its tail decays for ever, into denormal numbers.
 * A real tail needs ten seconds to get there; `fade` scales all that is stored, as a mute would. */
#include "workload.h"

enum { BLOCK = 128, COMBS = 8, ALLPASSES = 4, COMB_ROOM = 2752, ALLPASS_ROOM = 640 };

struct line {
  uint32_t length, at;
  float stored; /* of the one-pole low-pass in a comb's loop */
};

static float comb_lines[COMBS][COMB_ROOM];
static float allpass_lines[ALLPASSES][ALLPASS_ROOM];
static struct line combs[COMBS];
static struct line allpasses[ALLPASSES];
static float in[BLOCK];
static float out[BLOCK];

EXPORT(input) float *input(void) { return in; }
EXPORT(output) float *output(void) { return out; }
EXPORT(lines) float *lines(void) { return comb_lines[0]; }

EXPORT(init) void init(void) {
  static const uint16_t comb_lengths[COMBS] = {1861, 1973, 2081, 2203, 2341, 2473, 2609, 2741};
  static const uint16_t allpass_lengths[ALLPASSES] = {607, 491, 379, 251};
  for (int i = 0; i < COMBS; i++) combs[i] = (struct line){comb_lengths[i], 0, 0.0f};
  for (int i = 0; i < ALLPASSES; i++) allpasses[i] = (struct line){allpass_lengths[i], 0, 0.0f};
}

EXPORT(silence) void silence(void) {
  for (int n = 0; n < BLOCK; n++) in[n] = 0.0f;
}

EXPORT(fade) void fade(float factor) {
  for (int i = 0; i < COMBS; i++) {
    combs[i].stored *= factor;
    for (int k = 0; k < COMB_ROOM; k++) comb_lines[i][k] *= factor;
  }
  for (int i = 0; i < ALLPASSES; i++)
    for (int k = 0; k < ALLPASS_ROOM; k++) allpass_lines[i][k] *= factor;
}

static float comb(struct line *line, float *memory, float x) {
  float y = memory[line->at];
  line->stored = 0.8f * y + 0.2f * line->stored;
  memory[line->at] = x + 0.84f * line->stored;
  line->at = line->at + 1 == line->length ? 0 : line->at + 1;
  return y;
}

static float allpass(struct line *line, float *memory, float x) {
  float delayed = memory[line->at];
  memory[line->at] = x + 0.5f * delayed;
  line->at = line->at + 1 == line->length ? 0 : line->at + 1;
  return delayed - x;
}

EXPORT(process) void process(void) {
  for (int n = 0; n < BLOCK; n++) {
    float sum = 0.0f;
    for (int i = 0; i < COMBS; i++) sum += comb(&combs[i], comb_lines[i], 0.125f * in[n]);
    for (int i = 0; i < ALLPASSES; i++) sum = allpass(&allpasses[i], allpass_lines[i], sum);
    out[n] = sum;
  }
}
