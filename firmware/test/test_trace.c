/*
 * Functions whose control flow and accesses are known, for the tests of tracing; their labels are
 * symbols. count_down(n): a loop. alternate(n): a branch that is taken every second time.
 * ping_pong(n): an indirect branch to two targets in turn. walk(bytes, stride, rounds): loads from
 * a buffer. walk_flash(bytes, stride, rounds): the same loads from constants. fill(bytes): stores
 * words to the buffer. misaligned(n): loads from a device. rewrite(n): runs code that was written n
 * times.
 */
#include "adapter.h"

const struct test_export exports[] = {
    {"count_down", "(i)"}, {"alternate", "(i)"},  {"ping_pong", "(i)"}, {"walk", "(iii)"},
    {"fill", "(i)"},       {"misaligned", "(i)"}, {"rewrite", "(i)"},   {"walk_flash", "(iii)"},
    {NULL, NULL},
};

enum { BUFFER_BYTES = 65536, CONSTANT_BYTES = 4096 };
__attribute__((aligned(16384))) uint8_t trace_buffer[BUFFER_BYTES];
__attribute__((aligned(4096))) const uint8_t trace_constants[CONSTANT_BYTES] = {1};

void count_down(uint32_t n);
void alternate(uint32_t n);
void ping_pong(uint32_t n);
void walk(const uint8_t *from, uint32_t steps, uint32_t stride, uint32_t rounds);
void fill(uint8_t *from, uint32_t words);

__asm__(
    ".syntax unified\n"
    ".thumb\n"
    ".section .text.known, \"ax\", %progbits\n"
    ".balign 32\n"
    ".macro function name\n"
    ".global \\name\n"
    ".type \\name, %function\n"
    ".thumb_func\n"
    "\\name:\n"
    ".endm\n"

    "function count_down\n"
    "  movs r1, #0\n"
    "function count_down_again\n"
    "  subs r0, #1\n"
    "  bne count_down_again\n"
    "  bx lr\n"

    "function alternate\n"
    "  lsrs r1, r0, #1\n" /* the carry is the lowest bit */
    "  bcc 1f\n"
    "  nop\n"
    "1: subs r0, #1\n"
    "  bne alternate\n"
    "  bx lr\n"

    ".balign 4\n"
    "function ping_pong\n"
    "  push {r4, lr}\n"
    "  ldr r1, =ping\n"
    "  ldr r2, =pong\n"
    "  b ping_pong_turn\n"
    "  nop\n" /* what lies right behind a branch would be no other place to go to */
    "function ping_pong_turn\n"
    "  mov r4, r1\n"
    "  mov r1, r2\n"
    "  mov r2, r4\n"
    "  bx r4\n"
    "  nop\n"
    "function ping\n"
    "  subs r0, #1\n"
    "  bne ping_pong_turn\n"
    "  pop {r4, pc}\n"
    "function pong\n"
    "  subs r0, #1\n"
    "  bne ping_pong_turn\n"
    "  pop {r4, pc}\n"
    "  .ltorg\n"

    /* walk(r0 from, r1 steps, r2 stride, r3 rounds), without a stack in the rounds */
    ".balign 32\n" /* the whole loop lies in one line of 32 bytes */
    "function walk\n"
    "  push {r4, r5, r6, lr}\n"
    "  mov r4, r0\n"
    "  mov r5, r1\n"
    "2: mov r0, r4\n"
    "  mov r1, r5\n"
    "function walk_step\n"
    "  ldrb r6, [r0]\n"
    "  adds r0, r0, r2\n"
    "  subs r1, #1\n"
    "  bne walk_step\n"
    "  subs r3, #1\n"
    "  bne 2b\n"
    "  pop {r4, r5, r6, pc}\n"

    "function fill\n"
    "  movs r2, #0\n"
    "4: stmia r0!, {r2}\n"
    "  subs r1, #1\n"
    "  bne 4b\n"
    "  bx lr\n"
    ".text\n");

/* A device of every machine of the catalog that Arm's MPS2 board has: UART0, read only. */
enum { DEVICE = 0x40004000 };
static volatile uint32_t *const mpu_control = (volatile uint32_t *)0xE000ED94;

/* The protection unit knows nothing of devices, so it is off for the moment. */
static void misaligned(uint32_t n) {
  uint32_t before = *mpu_control, word;
  *mpu_control = 0;
  __asm__ volatile("dsb\n isb\n" ::: "memory");
  while (n-- > 0) __asm__ volatile("ldr %0, [%1]" : "=r"(word) : "r"(DEVICE + 1) : "memory");
  *mpu_control = before;
  __asm__ volatile("dsb\n isb\n" ::: "memory");
}

/* movs r0, #n and bx lr, written to the buffer. */
static void rewrite(uint32_t n) {
  enum { MOVS_R0 = 0x2000, BX_LR = 0x4770 };
  volatile uint16_t *code = (volatile uint16_t *)trace_buffer;
  for (uint32_t i = 0; i < n; i++) {
    code[0] = (uint16_t)(MOVS_R0 | i);
    code[1] = BX_LR;
    __asm__ volatile("dsb\n isb\n" ::: "memory");
    ((void (*)(void))((uintptr_t)code | 1))();
  }
}

enum engine_status engine_call(engine_function function, const struct value *args, uint32_t argc,
                               struct value *results, uint32_t *result_count) {
  (void)argc, (void)results;
  uint32_t n = (uint32_t)args[0].bits;
  *result_count = 0;
  if (is_export(function, "count_down")) count_down(n);
  if (is_export(function, "alternate")) alternate(n);
  if (is_export(function, "ping_pong")) ping_pong(n);
  if (is_export(function, "fill")) fill(trace_buffer, n / 4);
  if (is_export(function, "misaligned")) misaligned(n);
  if (is_export(function, "rewrite")) rewrite(n);
  const uint8_t *from = is_export(function, "walk")         ? trace_buffer
                        : is_export(function, "walk_flash") ? trace_constants
                                                            : NULL;
  if (from != NULL) {
    uint32_t stride = (uint32_t)args[1].bits;
    walk(from, n / stride, stride, (uint32_t)args[2].bits);
  }
  return ENGINE_OK;
}
