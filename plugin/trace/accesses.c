#include "accesses.h"

#include "caches.h"
#include "granules.h"
#include "run.h"
#include "windows.h"

uint64_t accesses_unaligned_to_devices;

/*
 * The interface tells size and direction by calls. They depend on `info` alone, of which there are
 * few, so the answers are kept: the size in bytes, with STORE.
 */
enum { STORE = 0x80, ANSWERS = 1 << 18 };
static uint8_t answers[ANSWERS];

static bool are_watched;
static bool are_counted; /* false outside of windows */

static __attribute__((noinline)) uint8_t ask(uint32_t info) {
  uint8_t answer = (uint8_t)(1u << qemu_plugin_mem_size_shift(info));
  if (qemu_plugin_mem_is_store(info)) answer |= STORE;
  if (info < ANSWERS) answers[info] = answer;
  return answer;
}

static uint8_t size_and_direction(uint32_t info) {
  uint8_t known = info < ANSWERS ? answers[info] : 0;
  return known != 0 ? known : ask(info);
}

static void note_alignment(uint32_t address, uint32_t size) {
  if (address % size != 0 && !run_is_over_budget(run_retired)) accesses_unaligned_to_devices++;
}

static void on_access(unsigned cpu, uint32_t info, uint64_t virtual_address, void *data) {
  (void)cpu, (void)data;
  uint32_t address = (uint32_t)virtual_address;
  uint8_t answer = size_and_direction(info);
  uint32_t size = answer & ~STORE;
  if (is_peripheral(address)) note_alignment(address, size);
  if (!are_counted) return;
  struct granule *granule = granule_of(address);
  if ((granule->loads | granule->stores) == 0) window_touches_granule(granule);
  if ((answer & STORE) != 0)
    granule->stores++;
  else
    granule->loads++;
  if (granule->cached)
    cache_use(data_cache, cache_line(data_cache, address),
              cache_line(data_cache, address + size - 1), granule->misses);
}

void accesses_start(void) {
  granules_start();
  are_watched = true;
}

void accesses_watch(struct qemu_plugin_insn *instruction) {
  if (are_watched)
    qemu_plugin_register_vcpu_mem_cb(instruction, on_access, NO_REGISTERS,
                                     MEMORY_READ | MEMORY_WRITE, NULL);
}

void accesses_begin_window(void) {
  are_counted = are_watched;
  cache_begin_window(data_cache);
}

void accesses_end_window(void) { are_counted = false; }
