/* A JSON text into tokens, by jsmn (header of Debian's libjsmn-dev, MIT). */
#include "workload.h"

#define JSMN_STATIC
#include "jsmn.h"

enum { BYTES = 2048, TOKENS = 256 };

static char text[BYTES];
static jsmntok_t tokens[TOKENS];

EXPORT(input) char *input(void) { return text; }
EXPORT(output) jsmntok_t *output(void) { return tokens; }

/* Number of tokens, or jsmn's error. */
EXPORT(parse) int32_t parse(uint32_t bytes) {
  jsmn_parser parser;
  jsmn_init(&parser);
  return jsmn_parse(&parser, text, bytes, tokens, TOKENS);
}
