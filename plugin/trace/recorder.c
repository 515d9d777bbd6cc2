#include "recorder.h"

#include "accesses.h"
#include "caches.h"
#include "run.h"
#include "windows.h"

/* In the open window the block that ran last; NULL where none is open or it is about to close. */
static struct traced_block *previous;

/* Stands for the block before the window, whose leaving is not of the window. */
static struct traced_block before_window;

static struct {
  bool open, opening, closing;
  uint32_t phase, next_phase;
  struct traced_block *last;    /* of a window that is closing */
  struct traced_block *outside; /* the block that ran last while none was open */
  uint64_t retired_at_end;
} window;

void recorder_open(uint32_t phase) {
  if (window.open && !window.closing) return;
  window.opening = true;
  window.next_phase = phase;
}

void recorder_close(uint32_t phase) {
  if (!window.open || window.closing || window.phase != phase) return;
  window.closing = true;
  window.last = previous;
  window.retired_at_end = run_retired;
  previous = NULL;
}

static void close_now(void) {
  run_lock();
  window_close(window.phase, !run_is_over_budget(window.retired_at_end));
  run_unlock();
  accesses_end_window();
  window.outside = window.last;
  window.open = window.closing = false;
}

static void open_now(void) {
  window.open = true;
  window.opening = false;
  window.phase = window.next_phase;
  cache_begin_window(&instruction_cache);
  accesses_begin_window();
  if (window.outside != NULL) before_window.end = window.outside->end;
  previous = &before_window;
}

/* A block is entered while nothing is recorded: whether it is the first of a window. */
static bool step_outside(struct traced_block *block) {
  if (window.closing) {
    flow_leave(window.last, block->start);
    close_now();
  }
  if (window.opening) open_now();
  if (window.open) return true;
  window.outside = block;
  return false;
}

void recorder_on_block(unsigned cpu, void *data) {
  (void)cpu;
  struct traced_block *block = data;
  if (previous == NULL && !step_outside(block)) return;
  struct traced_block *last = previous;
  previous = block;
  if (block->executed++ == 0) window_touches_block(block);
  block->entered += flow_leave(last, block->start);
  if (block->cached)
    cache_use(&instruction_cache, block->first_line, block->last_line, block->misses);
}

void recorder_end_of_run(bool keep_open) {
  if (window.closing || (window.open && keep_open)) window_close(window.phase, true);
  accesses_end_window();
  window.open = window.closing = window.opening = false;
  previous = NULL;
}
