/* From reset to main, and what happens to faults: a line in the report, never a hang. */
#include <stdbool.h>
#include <stdint.h>

#include "kit.h"
#include "protect.h"
#include "registers.h"

extern uint8_t kit_stack_top[];
extern uint8_t kit_data_image[], kit_data[], kit_data_end[], kit_bss[], kit_bss_end[];
extern uint8_t code_base[], kit_code_end[];

int main(void);
void reset(void);
void kit_pend_sv(void);
void fault_entry(void);

__attribute__((section(".vectors"), used)) static const struct {
  void *stack;
  void (*handlers[15])(void);
} vectors = {
    .stack = kit_stack_top,
    .handlers = {reset, fault_entry, fault_entry, fault_entry, fault_entry, fault_entry,
                 fault_entry, 0, 0, 0, fault_entry, fault_entry, 0, kit_pend_sv, fault_entry},
};

static void prepare_memory(void) {
  const uint32_t *from = (const uint32_t *)kit_data_image;
  for (uint32_t *to = (uint32_t *)kit_data; to < (uint32_t *)kit_data_end;) *to++ = *from++;
  for (uint32_t *to = (uint32_t *)kit_bss; to < (uint32_t *)kit_bss_end;) *to++ = 0;
}

#define SYST_CSR (*system_register(0xE000E010))
#define NVIC_ICER system_register(0xE000E180)
enum { ICSR_PENDSTCLR = 1 << 25 };

/* A boot loader may have left interrupts on: none but PendSV may come while they are open. */
static void silence_interrupts(void) {
#if __ARM_ARCH_ISA_THUMB >= 2
  enum { WORDS = 16 };
#else
  enum { WORDS = 1 };
#endif
  SYST_CSR = 0;
  for (uint32_t i = 0; i < WORDS; i++) NVIC_ICER[i] = UINT32_MAX;
  ICSR = ICSR_PENDSTCLR;
}

static void prepare_core(void) {
  silence_interrupts();
#ifdef __ARM_FP
  CPACR |= CPACR_FPU;
  synchronise();
#endif
#if __ARM_ARCH_ISA_THUMB >= 2
  VTOR = (uint32_t)(uintptr_t)&vectors;
#endif
}

void reset(void) {
  __asm__ volatile("cpsid i" ::: "memory");
  prepare_core();
  prepare_memory();
  main();
  for (;;) __asm__ volatile("wfi");
}

/* What the core pushes on exception entry (Armv7-M ARM, B1.5.6). */
struct frame {
  uint32_t r0, r1, r2, r3, r12, lr, pc, xpsr;
};

bool debugger_is_absent;

enum { SEMIHOSTING_BREAKPOINT = 0xBEAB, XPSR_THUMB = 1 << 24 };

void fault_mend(struct frame *frame);

/* Every fault comes here: none is enabled, so all are hard faults. */
__attribute__((naked)) void fault_entry(void) {
  __asm__ volatile(
      ".syntax unified\n"
      "mrs r0, msp\n"
      "ldr r1, =fault_mend\n"
      "bx r1\n"
      ".ltorg\n");
}

static bool is_semihosting(uint32_t pc) {
  bool is_code = pc >= (uint32_t)(uintptr_t)code_base && pc < (uint32_t)(uintptr_t)kit_code_end;
  return is_code && *(const uint16_t *)(uintptr_t)pc == SEMIHOSTING_BREAKPOINT;
}

/*
 * Without a debugger the breakpoint of semihosting is a hard fault: the call then fails and the
 * kit goes on. Any other fault ends the benchmark that it happened in.
 */
__attribute__((used)) void fault_mend(struct frame *frame) {
  if (is_semihosting(frame->pc)) {
    frame->r0 = UINT32_MAX;
    frame->pc += 2;
    debugger_is_absent = true;
    return;
  }
  frame->pc = protect_after_fault();
  frame->xpsr = XPSR_THUMB;
}
