/* Registers by the Armv7-M ARM (DDI 0403), C1.8 for the debug unit and B3.3 for the timer. */
#include "counter.h"

#include "kit.h"
#include "protect.h"
#include "registers.h"

#define DEMCR (*system_register(0xE000EDFC))
#define DWT_CTRL (*system_register(0xE0001000))
#define DWT_CYCCNT (*system_register(0xE0001004))
#define DWT_LAR (*system_register(0xE0001FB0))
#define SYST_CSR (*system_register(0xE000E010))
#define SYST_RVR (*system_register(0xE000E014))
#define SYST_CVR (*system_register(0xE000E018))

enum { DEMCR_TRCENA = 1 << 24, DWT_UNLOCK = 0xC5ACCE55, CYCCNTENA = 1 };
enum { SYST_ENABLE_BY_CORE_CLOCK = 5, SYST_COUNTFLAG = 1 << 16, SYST_TOP = 0xFFFFFF };
enum { READS = 1000, MOST_TRIES = 1000000 };

static bool counts_cycles;

#if __ARM_ARCH_ISA_THUMB >= 2

/* Runs under protection: a chip may leave the unit out. The key is for cores that lock it. */
static void try_cycle_counter(struct run *run) {
  DEMCR |= DEMCR_TRCENA;
  DWT_LAR = (uint32_t)DWT_UNLOCK;
  DWT_CYCCNT = 0;
  DWT_CTRL |= CYCCNTENA;
  synchronise();
  uint32_t first = DWT_CYCCNT;
  synchronise();
  run->result = DWT_CYCCNT - first;
}

static bool find_cycle_counter(void) {
  struct run run = {.result = 0};
  return protect_run(try_cycle_counter, &run) && run.result != 0;
}

#else

/* Armv6-M has no counter of cycles. */
static bool find_cycle_counter(void) { return false; }

#endif

/* The timer takes its top value with the next tick, so wait for it; an emulator may take long. */
static void start_timer(void) {
  SYST_RVR = SYST_TOP;
  SYST_CVR = 0;
  SYST_CSR = SYST_ENABLE_BY_CORE_CLOCK;
  synchronise();
  for (uint32_t tries = 0; SYST_CVR == 0 && tries < MOST_TRIES; tries++) continue;
}

void counter_find(void) {
  counts_cycles = find_cycle_counter();
  if (!counts_cycles) start_timer();
}

const char *counter_name(void) { return counts_cycles ? "dwt" : "systick"; }

volatile uint32_t *counter_register(void) { return counts_cycles ? &DWT_CYCCNT : &SYST_CVR; }

/* Reading the timer's status clears its flag. */
void counter_restart(void) {
  if (counts_cycles)
    DWT_CYCCNT = 0;
  else
    (void)SYST_CSR;
}

/* The timer counts down 24 bits: it may go round once, if it does not come past its begin. */
bool counter_elapsed(uint32_t begin, uint32_t end, int32_t *cycles) {
  if (counts_cycles) {
    *cycles = (int32_t)(end - begin);
    return *cycles >= 0;
  }
  *cycles = (int32_t)((begin - end) & SYST_TOP);
  bool went_round = (SYST_CSR & SYST_COUNTFLAG) != 0;
  return !went_round || end > begin;
}

bool counter_is_monotonic(void) {
  counter_restart();
  volatile uint32_t *counter = counter_register();
  uint32_t first = *counter, last = first;
  bool monotonic = true;
  for (uint32_t i = 0; i < READS; i++) {
    uint32_t now = *counter;
    monotonic = monotonic && (counts_cycles ? now >= last : now <= last);
    last = now;
  }
  return monotonic && last != first;
}
