#include "stack.h"

#include <stdbool.h>

#include "engine.h"
#include "image.h"

static const uint32_t paint = 0xC5C5C5C5;

/* window_run keeps the fifth argument above the point where the engine is entered. */
enum { ARGUMENT_BYTES = 8 };

static enum stack_user current;
static bool is_used = true; /* at first, because nothing is painted */
static uint32_t high_water_bytes[STACK_USERS];

/* Takes the depth since the last time, for the current user, and paints again what was used. */
static void settle(void) {
  if (!is_used) return;
  is_used = false;
  uint32_t *word = memory_at(address_of(stack_bottom));
  uint32_t *entry = memory_at(address_of(stack_top) - ARGUMENT_BYTES);
  while (word < entry && *word == paint) word++;
  uint32_t depth = (uint32_t)(entry - word) * sizeof *word;
  if (depth > high_water_bytes[current]) high_water_bytes[current] = depth;
  while (word < entry) *word++ = paint;
}

void stack_begin_phase(void) {
  settle();
  for (uint32_t user = 0; user < STACK_USERS; user++) high_water_bytes[user] = 0;
}

/* Only a change of user needs a look: many calls in a row cost one. */
void stack_enter(enum stack_user user) {
  if (user != current) settle();
  current = user;
  is_used = true;
}

uint32_t stack_high_water_bytes(enum stack_user user) {
  settle();
  return high_water_bytes[user];
}

uint8_t *harness_stack_bottom(void) { return stack_bottom; }

uint32_t harness_stack_bytes(void) { return bytes_of(stack_bytes); }
