/* Calls of functions by themselves: Takeuchi's function, and counting the ways to place queens. */
#include "workload.h"

static int32_t tak(int32_t x, int32_t y, int32_t z) {
  if (y >= x) return z;
  return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y));
}

static uint32_t queens(uint32_t all, uint32_t columns, uint32_t left, uint32_t right) {
  if (columns == all) return 1;
  uint32_t ways = 0;
  for (uint32_t open = all & ~(columns | left | right); open; open &= open - 1) {
    uint32_t bit = open & -open;
    ways += queens(all, columns | bit, (left | bit) << 1, (right | bit) >> 1);
  }
  return ways;
}

EXPORT(takeuchi) int32_t takeuchi(int32_t x, int32_t y, int32_t z) { return tak(x, y, z); }

EXPORT(place_queens) uint32_t place_queens(uint32_t size) { return queens((1u << size) - 1, 0, 0, 0); }

/* Both, in one number. */
EXPORT(run) uint32_t run(int32_t z) { return (uint32_t)takeuchi(9, 5, z) * 1000 + place_queens(6); }
