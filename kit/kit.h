/*
 * The board kit: what its parts share. A benchmark is code between two reads of a cycle counter;
 * docs/board-kit.md says what each one settles.
 */
#ifndef THUMBPRINT_KIT_H
#define THUMBPRINT_KIT_H

#include <stdbool.h>
#include <stdint.h>

/* Raised when a benchmark or the form of a line changes its meaning. */
enum { KIT_VERSION = 1, REPEATS = 7, MOST_SAMPLES = 64, SCRATCH_BYTES = 2048 };

/* What a benchmark is given and gives back; bench.inc knows the offsets. */
struct run {
  volatile uint32_t *counter;
  uint8_t *scratch; /* zeros but for what the kit puts there */
  uint32_t result;
  uint32_t begin, end; /* the counter, raw */
  uint32_t arguments[4];
};

typedef void (*bench_code)(struct run *run);

/* A row of the table that the assembly files fill (bench.inc). */
struct bench {
  const char *name;
  bench_code code;
  uint32_t instructions; /* between the two reads, known beforehand */
  uint32_t expected;     /* what `result` must be */
};

/* Times in cycles of the counter that is in use. */
struct samples {
  int32_t times[MOST_SAMPLES];
  uint32_t count;
};

/* Set when a semihosting call had nobody to answer it; then there are no more. */
extern bool debugger_is_absent;

/* The reads alone, timed once for the whole run. */
extern uint32_t kit_overhead;

/* --- Benchmarks that other code is run through; the instructions depend on the arguments. */
void bench_calibrate(struct run *run);       /* nothing between the marks of the calibration */
void bench_sequential(struct run *run);      /* loads: arguments: address, blocks of 32 bytes */
void bench_strided(struct run *run);         /* one load each: address, count, stride */
void bench_chase(struct run *run);           /* a chain of pointers: first, count */
void bench_execute(struct run *run);         /* a function without arguments: its address */
void bench_call(struct run *run);            /* linked_call: function, arguments, results */

#endif
