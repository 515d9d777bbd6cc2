/* What it costs to be called by the host: nothing is done inside. */
#include "workload.h"

EXPORT(nothing) void nothing(void) {}

EXPORT(pass) int32_t pass(int32_t a, float b, int64_t c, double d) {
  (void)b;
  (void)c;
  (void)d;
  return a;
}
