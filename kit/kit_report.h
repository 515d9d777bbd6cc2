/* Lines of the report: into memory at kit_report, and to a debugger where one listens. */
#ifndef THUMBPRINT_KIT_REPORT_H
#define THUMBPRINT_KIT_REPORT_H

#include <stdbool.h>
#include <stdint.h>

#include "kit.h"

void report_start(void);

/* A line for people; it starts with #. */
void report_remark(const char *text);

/* A check without times: name and whether it held. */
void report_check(const char *name, bool held);

/*
 * Times of a benchmark: `instructions` is -1 where the number is not known beforehand; `verdict`
 * is `ok` or what went wrong. No samples: no times.
 */
void report_times(const char *name, int32_t instructions, struct samples *samples,
                  const char *verdict);

/* The last line: kit-end, the number of rows and of those that failed. */
void report_end(void);

#endif
