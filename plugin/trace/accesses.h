/* What loads and stores do: granules, the data cache, and what silicon would not forgive. */
#ifndef THUMBPRINT_ACCESSES_H
#define THUMBPRINT_ACCESSES_H

#include "caches.h"
#include "qemu_plugin.h"

extern struct cache data_cache;

/* False outside of windows. */
extern bool accesses_are_counted;

/* Of the whole boot, up to the budget. */
extern uint64_t accesses_unaligned_to_devices;

void accesses_start(void);
void accesses_watch(struct qemu_plugin_insn *instruction);
void accesses_begin_window(void);

#endif
