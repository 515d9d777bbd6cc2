#include "mark.h"

#include <setjmp.h>
#include <stddef.h>

#include "engine.h"
#include "heap.h"
#include "image.h"
#include "registers.h"

volatile uint32_t mark_slots[MARK_SLOTS];

uint32_t call_between_marks(const struct window *window, uint8_t *top);
uint32_t call_aside(const struct window *window, uint8_t *top);

/*
 * File-scope assembly for all cores, so Armv6-M's instructions only.
 *
 * call_between_marks(window r0, stack top r1): the offsets are those of struct window. FPSCR is
 * given its default, and doing so also makes the floating-point context active, which the fence of
 * the stack relies on (mpu.c). The fifth argument is passed on the stack (AAPCS32, 6.5).
 */
__asm__(
    ".syntax unified\n"
    ".thumb\n"
    ".section .text.mark, \"ax\", %progbits\n"
    ".balign 32\n"
    ".global mark\n"
    ".type mark, %function\n"
    ".thumb_func\n"
    "mark:\n"
    "  ldr r1, =mark_slots\n"
    "  lsls r2, r0, #2\n"
    ".global mark_insn\n"
    ".type mark_insn, %function\n"
    ".thumb_func\n"
    "mark_insn:\n"
    "  str r0, [r1, r2]\n"
    "  bx lr\n"
    "  .ltorg\n"

    ".macro enter_engine_stack\n"
    "  push {r4, r5, r6, lr}\n"
    "  mov r4, r0\n"
    "  mov r5, sp\n"
    "  mov sp, r1\n"
    "  sub sp, #8\n"
    "  ldr r0, [r4, #20]\n"
    "  str r0, [sp]\n"
#ifdef __ARM_FP
#ifdef __ARM_FEATURE_MVE
    "  movs r0, #4\n" /* LTPSIZE: with another value the loop instructions fault */
    "  lsls r0, r0, #16\n"
#else
    "  movs r0, #0\n"
#endif
    "  vmsr fpscr, r0\n"
#endif
    ".endm\n"

    ".macro call_function\n"
    "  ldr r0, [r4, #4]\n"
    "  ldr r1, [r4, #8]\n"
    "  ldr r2, [r4, #12]\n"
    "  ldr r3, [r4, #16]\n"
    "  ldr r6, [r4, #0]\n"
    "  blx r6\n"
    "  mov r6, r0\n"
    ".endm\n"

    ".macro leave_engine_stack\n"
    "  mov r0, r6\n"
    "  mov sp, r5\n"
    "  pop {r4, r5, r6, pc}\n"
    ".endm\n"

    ".section .text.call_between_marks, \"ax\", %progbits\n"
    ".balign 32\n"
    ".type call_between_marks, %function\n"
    ".thumb_func\n"
    "call_between_marks:\n"
    "  enter_engine_stack\n"
    "  ldr r0, [r4, #24]\n"
    "  bl mark\n"
    "  call_function\n"
    "  ldr r0, [r4, #28]\n"
    "  bl mark\n"
    "  leave_engine_stack\n"

    ".section .text.call_aside, \"ax\", %progbits\n"
    ".type call_aside, %function\n"
    ".thumb_func\n"
    "call_aside:\n"
    "  enter_engine_stack\n"
    "  call_function\n"
    "  leave_engine_stack\n"
    ".text\n");

_Static_assert(sizeof(struct window) == 32, "the assembly knows the offsets");

/*
 * The way out of an engine that cannot return. It is prepared before the begin marker, so it costs
 * no window anything; a window that is left by it has the end marker of its own.
 */
static jmp_buf way_out;
static volatile enum engine_status abandoned_with;

void harness_abandon(enum engine_status status) {
  heap_release();
  abandoned_with = status;
  longjmp(way_out, 1);
}

static uint32_t run_counted(const struct window *window) {
  if (setjmp(way_out) == 0) return call_between_marks(window, stack_top);
  mark(window->end_mark);
  return abandoned_with;
}

/* What PendSV shall run, and what came out. */
static const struct window *volatile waiting;
static volatile uint32_t handler_result;

void handler_entry(void) { handler_result = run_counted(waiting); }

static uint32_t run_in_handler(const struct window *window) {
  waiting = window;
  ICSR = ICSR_PENDSVSET;
  synchronise();
  waiting = NULL;
  return handler_result;
}

uint32_t window_run(const struct window *window, enum phase phase, bool in_handler) {
  struct window marked = *window;
  marked.begin_mark = phase * 2u;
  marked.end_mark = phase * 2u + 1;
  return in_handler ? run_in_handler(&marked) : run_counted(&marked);
}

/* What looks up an export answers with a pointer: nothing was found. */
uint32_t window_run_aside(const struct window *window) {
  return setjmp(way_out) == 0 ? call_aside(window, stack_top) : 0;
}

static void do_nothing(void) {}

void window_calibrate(void) {
  struct window nothing = {.function = do_nothing};
  window_run(&nothing, PHASE_CALIBRATION, false);
}
