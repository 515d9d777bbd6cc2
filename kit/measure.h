/* Runs code between two reads of the counter. */
#ifndef THUMBPRINT_KIT_MEASURE_H
#define THUMBPRINT_KIT_MEASURE_H

#include <stdbool.h>
#include <stdint.h>

#include "kit.h"

/* Counter and scratch memory set, all else zero. */
struct run measure_prepared(void);

/*
 * One time, less the empty measurement, added to the samples. Gives `ok`, `fault`, or `overflow`
 * if the counter went round, and then there is no time.
 */
const char *measure_once(bench_code code, struct run *run, struct samples *samples);

/* A row of the table, REPEATS times, with its line. */
void measure_bench(const struct bench *bench);

#endif
