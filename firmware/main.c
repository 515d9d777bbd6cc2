/* The harness at a glance: check the deck, calibrate, play every entry. */
#include <stddef.h>

#include "console.h"
#include "deck.h"
#include "engine.h"
#include "heap.h"
#include "image.h"
#include "mark.h"
#include "phase.h"
#include "player.h"

enum { EXIT_PLAYED = 0, EXIT_BAD_DECK = 2 };

static int refuse_deck(const struct deck_problem *problem) {
  line_start("bad-deck");
  line_text("entry ");
  line_append_number(problem->entry);
  line_append(", script word ");
  line_append_number(problem->word);
  line_append(": ");
  line_append(problem->text);
  line_end();
  return EXIT_BAD_DECK;
}

static void say_hello(void) {
  line_start("hello");
  line_number("version", 1);
  line_word("engine", engine_id);
  line_word("merged", engine_merged_phases);
  line_number("heap", heap_capacity_bytes());
  line_number("stack", bytes_of(stack_bytes));
  line_number("static", address_of(data_end) - address_of(data_start) + address_of(bss_end) - address_of(bss_start));
  line_end();
}

/* On a small RAM what the player keeps of each operation may not fit beside the engine. */
static void say_no_room(uint32_t bytes) {
  line_start("out-of-memory");
  line_word("phase", phase_name(PHASE_LOAD));
  line_number("wanted", bytes);
  line_end();
}

int main(void) {
  struct deck deck;
  struct deck_problem problem = deck_open(&deck);
  if (problem.text != NULL) return refuse_deck(&problem);
  bool has_room = heap_open(deck.heap_limit_bytes, player_memory_bytes(&deck));
  say_hello();
  window_calibrate();
  if (!has_room) say_no_room(player_memory_bytes(&deck));
  for (uint32_t i = 0; has_room && i < deck.entry_count; i++) player_play(&deck, i);
  line_start("bye");
  line_end();
  return EXIT_PLAYED;
}
