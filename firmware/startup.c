/* From reset to main: vectors, memory, floating point, fault enables, memory protection. */
#include "console.h"
#include "fault.h"
#include "image.h"
#include "mark.h"
#include "mpu.h"
#include "registers.h"
#include "semihosting.h"

int main(void);
void reset(void);

/* The harness's own stack. The engine has another one, which nothing else touches (mark.h). */
enum { HARNESS_STACK_BYTES = 4096 };
__attribute__((section(".noinit"))) static uint64_t harness_stack[HARNESS_STACK_BYTES / 8];

static void unexpected_interrupt(void) { fault_entry(); }

__attribute__((section(".vectors"), used)) static const struct {
  void *stack;
  void (*handlers[15])(void);
} vectors = {
    .stack = harness_stack + HARNESS_STACK_BYTES / 8,
    .handlers =
        {
            reset, fault_entry, fault_entry, fault_entry, fault_entry, fault_entry, fault_entry,
            0, 0, 0, unexpected_interrupt, unexpected_interrupt, 0, handler_entry,
            unexpected_interrupt,
        },
};

static void prepare_memory(void) {
  const uint32_t *from = (const uint32_t *)data_image;
  for (uint32_t *to = (uint32_t *)data_start; to < (uint32_t *)data_end;) *to++ = *from++;
  for (uint32_t *to = (uint32_t *)bss_start; to < (uint32_t *)bss_end;) *to++ = 0;
}

static void prepare_core(void) {
#ifdef __ARM_FP
  CPACR |= CPACR_FPU;
  synchronise();
#endif
  SHPR3 |= SHPR3_PENDSV_LOWEST;
#if __ARM_ARCH_ISA_THUMB < 2
  CCR |= CCR_UNALIGNED_TRAP; /* Armv6-M code may run on a core that forgives what its own does not */
#endif
#if __ARM_ARCH >= 7
  VTOR = (uint32_t)(uintptr_t)&vectors;
  SHCSR |= SHCSR_FAULTS;
#endif
}

static void run_constructors(void) {
  for (void (*const *constructor)(void) = constructors_start; constructor < constructors_end;)
    (*constructor++)();
}

/* Uses no floating point itself: that comes alive in prepare_core. */
void reset(void) {
  prepare_core();
  prepare_memory();
  mpu_protect();
  run_constructors();
  int status = main();
  console_flush();
  semihosting_exit(status);
}
