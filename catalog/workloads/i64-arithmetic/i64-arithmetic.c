/* 64-bit integers: products, quotients, remainders and shifts; a power modulo a prime below 2^31,
 * a xorshift generator, a digit sum by division. */
#include "workload.h"

static uint64_t power(uint64_t base, uint64_t exponent, uint64_t modulus) {
  uint64_t result = 1;
  for (base %= modulus; exponent; exponent >>= 1) {
    if (exponent & 1) result = result * base % modulus;
    base = base * base % modulus;
  }
  return result;
}

static uint64_t generate(uint64_t *state) {
  *state ^= *state >> 12;
  *state ^= *state << 25;
  *state ^= *state >> 27;
  return *state * 0x2545F4914F6CDD1Du;
}

static int64_t digit_sum(int64_t number) {
  int64_t sum = 0;
  for (; number != 0; number /= 10) sum += number % 10;
  return sum;
}

EXPORT(run) uint64_t run(uint64_t seed, uint32_t rounds) {
  uint64_t state = seed | 1, mark = 0;
  for (uint32_t i = 0; i < rounds; i++) {
    uint64_t random = generate(&state);
    mark = (mark << 9 | mark >> 55) ^ power(random, random >> 40, 2147483647u);
    mark += (uint64_t)digit_sum((int64_t)random);
    mark += (uint64_t)((int64_t)random >> (i & 63)) + (random >= mark);
  }
  return mark;
}
