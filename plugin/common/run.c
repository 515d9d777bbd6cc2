#include "run.h"

#include <inttypes.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

EXPORTED int qemu_plugin_version = 1;

struct run run;
uint64_t run_retired;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static bool written;

void run_lock(void) { pthread_mutex_lock(&lock); }

void run_unlock(void) { pthread_mutex_unlock(&lock); }

void run_fail(const char *what) {
  fprintf(stderr, "%s: %s\n", run.plugin, what);
  _exit(STATUS_NO_FILE);
}

void run_write_total(bool over_budget, const char *reason) {
  if (over_budget)
    fprintf(run.file, "T %" PRIu64 " budget\n", run.budget);
  else
    fprintf(run.file, "T %" PRIu64 " %s\n", run_retired_now(), reason);
}

static void write_file(bool over_budget) {
  written = true;
  run.write(over_budget);
  bool failed = ferror(run.file) != 0;
  failed |= fclose(run.file) != 0;
  if (failed) run_fail("cannot write the whole file: is the disk full?");
}

/* Decided by the counter at exit too, so that it does not depend on when the thread looked. */
static void on_exit_of_emulator(qemu_plugin_id_t id, void *data) {
  (void)id, (void)data;
  run_lock();
  bool over_budget = run_is_over_budget(run_retired_now());
  if (!written) write_file(over_budget);
  if (over_budget) _exit(STATUS_OVER_BUDGET);
  run_unlock();
}

/* The interface has no conditional callback, and a call per block would be slower than a look. */
static void *watch_budget(void *data) {
  const struct timespec millisecond = {.tv_nsec = 1000000};
  while (!run_is_over_budget(run_retired_now())) nanosleep(&millisecond, NULL);
  on_exit_of_emulator(0, data);
  return NULL;
}

/* Signals belong to the emulator's own threads. */
static bool start_watching(void) {
  pthread_t thread;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  int failed = pthread_create(&thread, NULL, watch_budget, NULL);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return failed == 0 && pthread_detach(thread) == 0;
}

bool run_start(qemu_plugin_id_t id, const struct qemu_info *info) {
  if (info->version.minimum > qemu_plugin_version || !info->system_emulation) {
    fprintf(stderr, "%s: needs a system emulator with plugin interface 1\n", run.plugin);
    return false;
  }
  run.file = fopen(run.file_name, "w");
  if (run.file == NULL) {
    fprintf(stderr, "%s: cannot write %s: ", run.plugin, run.file_name);
    perror(NULL);
    return false;
  }
  if (run.budget != 0 && !start_watching()) {
    fprintf(stderr, "%s: cannot start the thread that watches the budget\n", run.plugin);
    return false;
  }
  qemu_plugin_register_atexit_cb(id, on_exit_of_emulator, NULL);
  return true;
}
