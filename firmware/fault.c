/*
 * The fault report. It runs on a stack of its own, because running out of stack is a fault too.
 *
 * A fault that cannot save its frame (a stack that ends within the guard) loses the pc: the
 * hardware has it nowhere else. Then the report says frame=lost and gives as pc the innermost
 * return address on the stack: the place in the caller to which the faulting function would return.
 */
#include "fault.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "console.h"
#include "engine.h"
#include "image.h"
#include "registers.h"
#include "semihosting.h"

enum { EXIT_FAULT = 99, EMERGENCY_STACK_BYTES = 1024 };

/* What the core pushes on exception entry (Armv7-M ARM, B1.5.6). */
struct frame {
  uint32_t r0, r1, r2, r3, r12, lr, pc, xpsr;
};

__attribute__((used, section(".noinit"))) static uint64_t emergency_stack[EMERGENCY_STACK_BYTES / 8];
void fault_report(const struct frame *frame, uint32_t exception_return, uint32_t exception);

/* The limit of Armv8-M must go before the stack is left, or leaving it faults again. */
__attribute__((naked)) void fault_entry(void) {
  __asm__ volatile(
      ".syntax unified\n"
      "mrs r0, msp\n"
      "mov r1, lr\n"
      "mrs r2, ipsr\n"
#ifdef __ARM_ARCH_8M_MAIN__
      "movs r3, #0\n"
      "msr msplim, r3\n"
#endif
      "ldr r3, =emergency_stack + 1024\n"
      "mov sp, r3\n"
      "ldr r3, =fault_report\n"
      "bx r3\n"
      ".ltorg\n");
}

static const char *kind_of(uint32_t exception) {
  switch (exception) {
    case 4: return "mem";
    case 5: return "bus";
    case 6: return "usage";
    default: return "hard";
  }
}

static uint32_t fault_status(void) {
#if __ARM_ARCH_ISA_THUMB >= 2
  return CFSR;
#else
  return 0; /* Armv6-M keeps no record */
#endif
}

static bool is_frame_lost(uint32_t status) {
  return (status & (CFSR_MSTKERR | CFSR_STKERR | CFSR_STKOF)) != 0;
}

static uint32_t stack_before(const struct frame *frame, uint32_t exception_return, bool lost) {
  bool has_floats = (exception_return & 1u << 4) == 0;
#ifndef __ARM_FP
  has_floats = false;
#endif
  uint32_t sp = (uint32_t)(uintptr_t)frame + (has_floats ? 0x68 : 0x20);
  return !lost && (frame->xpsr & 1u << 9) != 0 ? sp + 4 : sp;
}

/* Is the halfword pair before a return address a call: BL, or BLX of a register? */
static bool follows_call(uint32_t address) {
  const uint16_t *code = memory_at(address);
  bool is_bl = (code[-2] & 0xF800) == 0xF000 && (code[-1] & 0xD000) == 0xD000;
  return is_bl || (code[-1] & 0xFF87) == 0x4780;
}

/* 0 if there is none. */
static uint32_t innermost_return_address(uint32_t sp) {
  uint32_t first = sp < address_of(stack_bottom) ? address_of(stack_bottom) : sp;
  uint32_t code = address_of(code_base);
  uint32_t code_end = address_of(data_image);
  for (uint32_t at = first & ~3u; at < address_of(stack_top); at += 4) {
    uint32_t word = *(const uint32_t *)memory_at(at);
    bool is_code = (word & 1) != 0 && word > code + 4 && word < code_end;
    if (is_code && follows_call(word & ~1u)) return word & ~1u;
  }
  return 0;
}

static void print_address(uint32_t status) {
  if ((status & CFSR_MMARVALID) != 0)
    line_hex("address", MMFAR, 8);
  else if ((status & CFSR_BFARVALID) != 0)
    line_hex("address", BFAR, 8);
  else
    line_word("address", "-");
}

static void print_registers(const struct frame *frame) {
  line_hex("r0", frame->r0, 8);
  line_hex("r1", frame->r1, 8);
  line_hex("r2", frame->r2, 8);
  line_hex("r3", frame->r3, 8);
  line_hex("r12", frame->r12, 8);
  line_hex("xpsr", frame->xpsr, 8);
}

/* Not NULL: the engine gave up by itself, and the fault is only the way to the report. */
static const char *panic_text;

void harness_panic(const char *text) {
  panic_text = text;
  __asm__ volatile("udf #0");
  __builtin_unreachable();
}

/* A fault within the report itself cannot be told. */
static void give_up_if_nested(void) {
  static bool reporting;
  if (reporting) semihosting_exit(EXIT_FAULT);
  reporting = true;
}

__attribute__((used)) void fault_report(const struct frame *frame, uint32_t exception_return,
                                        uint32_t exception) {
  give_up_if_nested();
  uint32_t status = fault_status();
  bool lost = is_frame_lost(status);
  uint32_t sp = stack_before(frame, exception_return, lost);
  line_start("fault");
  line_word("kind", panic_text != NULL ? "panic" : kind_of(exception));
  line_hex("pc", lost ? innermost_return_address(sp) : frame->pc, 8);
  if (lost)
    line_word("lr", "-");
  else
    line_hex("lr", frame->lr, 8);
  line_hex("sp", sp, 8);
  line_hex("cfsr", status, 8);
  print_address(status);
  if (lost)
    line_word("frame", "lost");
  else
    print_registers(frame);
  if (panic_text != NULL) line_text(panic_text);
  line_end();
  semihosting_exit(EXIT_FAULT);
}
