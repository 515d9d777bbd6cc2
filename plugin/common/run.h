/*
 * What both plugins need of a run: their file, the instructions retired, the budget and the end.
 */
#ifndef THUMBPRINT_RUN_H
#define THUMBPRINT_RUN_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "qemu_plugin.h"

enum { STATUS_OVER_BUDGET = 97, STATUS_NO_FILE = 98 };

struct run {
  const char *plugin;    /* name in messages */
  const char *file_name; /* from the arguments */
  uint64_t budget;       /* instructions; 0: none */
  FILE *file;            /* open from run_start on */
  /* Writes the lines of the file; called once, with the lock held. */
  void (*write)(bool over_budget);
};
extern struct run run;

/* Written by translated code, so there is one machine word and no lock. */
extern uint64_t run_retired;

static inline uint64_t run_retired_now(void) {
  return __atomic_load_n(&run_retired, __ATOMIC_ACQUIRE);
}

static inline bool run_is_over_budget(uint64_t count) {
  return run.budget != 0 && count > run.budget;
}

/* Against the watching thread: hold it while changing what `write` reads. */
void run_lock(void);
void run_unlock(void);

/* Ends the emulator with STATUS_NO_FILE. */
_Noreturn void run_fail(const char *what);

/* `T <total> <reason>`; the total of a run over its budget is the budget. */
void run_write_total(bool over_budget, const char *reason);

/* Opens the file and begins to watch the budget; false after saying why not. */
bool run_start(qemu_plugin_id_t id, const struct qemu_info *info);

#endif
