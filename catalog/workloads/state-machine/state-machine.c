/* A tokeniser for a small language: one state machine over classes of characters, as a dense
 * switch, which compilers turn into br_table. Counts tokens by kind. */
#include "workload.h"

enum { BYTES = 2048 };
enum state { GAP, NAME, NUMBER, FRACTION, EXPONENT, TEXT, ESCAPE, SLASH, COMMENT, SIGN, BAD };
enum class { SPACE, LETTER, E, DIGIT, DOT, QUOTE, BACKSLASH, STROKE, NEWLINE, OTHER };

static uint8_t bytes[BYTES];
static uint32_t tokens[BAD + 1];

EXPORT(input) uint8_t *input(void) { return bytes; }
EXPORT(counts) uint32_t *counts(void) { return tokens; }

static enum class class_of(uint8_t c) {
  switch (c & 31) { /* any byte is some character, so that random input is worth tokenising */
    case 0: case 1: case 2: return SPACE;
    case 3: return NEWLINE;
    case 4: case 5: case 6: case 7: case 8: case 9: case 10: case 11: return LETTER;
    case 12: return E;
    case 13: case 14: case 15: case 16: case 17: case 18: return DIGIT;
    case 19: return DOT;
    case 20: return QUOTE;
    case 21: return BACKSLASH;
    case 22: return STROKE;
    default: return OTHER;
  }
}

static enum state start(enum class c) {
  switch (c) {
    case SPACE: case NEWLINE: return GAP;
    case LETTER: case E: return NAME;
    case DIGIT: return NUMBER;
    case DOT: return FRACTION;
    case QUOTE: return TEXT;
    case STROKE: return SLASH;
    case BACKSLASH: return BAD;
    case OTHER: return SIGN;
  }
  return BAD;
}

static enum state next(enum state s, enum class c) {
  switch (s) {
    case GAP: return start(c);
    case NAME: return c == LETTER || c == E || c == DIGIT ? NAME : start(c);
    case NUMBER: return c == DIGIT ? NUMBER : c == DOT ? FRACTION : c == E ? EXPONENT : start(c);
    case FRACTION: return c == DIGIT ? FRACTION : c == E ? EXPONENT : start(c);
    case EXPONENT: return c == DIGIT ? EXPONENT : c == LETTER ? BAD : start(c);
    case TEXT: return c == QUOTE ? GAP : c == BACKSLASH ? ESCAPE : c == NEWLINE ? BAD : TEXT;
    case ESCAPE: return TEXT;
    case SLASH: return c == STROKE ? COMMENT : start(c);
    case COMMENT: return c == NEWLINE ? GAP : COMMENT;
    case SIGN: return start(c);
    case BAD: return c == NEWLINE ? GAP : BAD;
  }
  return BAD;
}

/* Tokens seen; their kinds are counted in `counts`. */
EXPORT(tokenise) uint32_t tokenise(uint32_t count) {
  enum state s = GAP;
  uint32_t total = 0;
  for (uint32_t i = 0; i < count; i++) {
    enum state after = next(s, class_of(bytes[i]));
    if (after != s) {
      tokens[after]++;
      total++;
    }
    s = after;
  }
  return total;
}
