/* What loads and stores do: granules, the data cache, and what silicon would not forgive. */
#ifndef THUMBPRINT_ACCESSES_H
#define THUMBPRINT_ACCESSES_H

#include <stdint.h>

#include "qemu_plugin.h"

/* Of the whole boot, up to the budget. */
extern uint64_t accesses_unaligned_to_devices;

/* Once, if accesses are to be watched at all. */
void accesses_start(void);

/* While it is translated. */
void accesses_watch(struct qemu_plugin_insn *instruction);

/* Counts of granules and misses are of windows only. */
void accesses_begin_window(void);
void accesses_end_window(void);

#endif
