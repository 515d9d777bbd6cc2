/* Calls that may fault. */
#ifndef THUMBPRINT_KIT_PROTECT_H
#define THUMBPRINT_KIT_PROTECT_H

#include <stdbool.h>
#include <stdint.h>

#include "kit.h"

/* Runs the code; false if it faulted, whatever it had done until then. */
bool protect_run(bench_code code, struct run *run);

/* Where a fault handler returns to, so that protect_run gives false. */
uint32_t protect_after_fault(void);

#endif
