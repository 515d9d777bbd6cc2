/* A stack machine whose instructions are functions called through a table; its program comes from
 * the input, one byte an instruction. */
#include "workload.h"

enum { PROGRAM = 1024, DEPTH = 16, KINDS = 16 };

struct machine {
  uint32_t stack[DEPTH];
  uint32_t top;
};

static uint8_t program[PROGRAM];
static struct machine machine;

EXPORT(input) uint8_t *input(void) { return program; }

static uint32_t *slot(struct machine *m, uint32_t below) { return &m->stack[(m->top - below) & (DEPTH - 1)]; }

static void push(struct machine *m) { *slot(m, -1u) = m->top * 2654435761u; m->top++; }
static void drop(struct machine *m) { m->top--; }
static void add(struct machine *m) { *slot(m, 1) += *slot(m, 0); m->top--; }
static void subtract(struct machine *m) { *slot(m, 1) -= *slot(m, 0); m->top--; }
static void multiply(struct machine *m) { *slot(m, 1) *= *slot(m, 0) | 1; m->top--; }
static void exclude(struct machine *m) { *slot(m, 1) ^= *slot(m, 0); m->top--; }
static void both(struct machine *m) { *slot(m, 1) &= *slot(m, 0); m->top--; }
static void either(struct machine *m) { *slot(m, 1) |= *slot(m, 0); m->top--; }
static void left(struct machine *m) { *slot(m, 0) <<= 3; }
static void right(struct machine *m) { *slot(m, 0) >>= 5; }
static void invert(struct machine *m) { *slot(m, 0) = ~*slot(m, 0); }
static void negate(struct machine *m) { *slot(m, 0) = -*slot(m, 0); }
static void twice(struct machine *m) { *slot(m, -1u) = *slot(m, 0); m->top++; }
static void swap(struct machine *m) { uint32_t x = *slot(m, 0); *slot(m, 0) = *slot(m, 1); *slot(m, 1) = x; }
static void rotate(struct machine *m) { *slot(m, 0) = *slot(m, 0) << 7 | *slot(m, 0) >> 25; }
static void mix(struct machine *m) { *slot(m, 0) = *slot(m, 0) * 2246822519u + 1; }

typedef void (*instruction)(struct machine *);

static const instruction instructions[KINDS] = {push, drop, add, subtract, multiply, exclude, both, either,
                                                left, right, invert, negate, twice, swap, rotate, mix};

/* Executes `count` instructions, at most 1024; what is left on the stack, mixed. */
EXPORT(run) uint32_t run(uint32_t count) {
  uint32_t mark = 0;
  for (uint32_t i = 0; i < count; i++) instructions[program[i] & (KINDS - 1)](&machine);
  for (uint32_t i = 0; i < DEPTH; i++) mark = mark * 31 + machine.stack[i];
  return mark;
}
