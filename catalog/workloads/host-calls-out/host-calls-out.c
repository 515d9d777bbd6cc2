/* What it costs to call the host: as little as possible around each call. */
#include "workload.h"

IMPORT(host, echo) int32_t echo(int32_t value);
IMPORT(host, add) float add(float a, float b, float c);
IMPORT(host, discard) void discard(int32_t value);

EXPORT(call_echo) int32_t call_echo(int32_t times) {
  int32_t sum = 0;
  for (int32_t i = 0; i < times; i++) sum += echo(i);
  return sum;
}

/* One call of each kind for each time. */
EXPORT(call_all) float call_all(int32_t times) {
  float sum = 0.0f;
  for (int32_t i = 0; i < times; i++) {
    discard(i);
    sum = add(sum, (float)echo(i), 0.5f);
  }
  return sum;
}
