/* Registers by the Armv7-M ARM (DDI 0403), B2.2 and B4.8; the same in Armv8-M. */
#include "cache.h"

#include "registers.h"

#if __ARM_ARCH_ISA_THUMB >= 2

#define CCR (*system_register(0xE000ED14))
#define CLIDR (*system_register(0xE000ED78))
#define CCSIDR (*system_register(0xE000ED80))
#define CSSELR (*system_register(0xE000ED84))
#define ICIALLU (*system_register(0xE000EF50))
#define DCISW (*system_register(0xE000EF60))
#define BPIALL (*system_register(0xE000EF78))
#define DCCISW (*system_register(0xE000EF74))

enum { CCR_DC = 1 << 16, CCR_IC = 1 << 17, CLIDR_LEVEL_1 = 7 };

bool cache_is_present(void) { return (CLIDR & CLIDR_LEVEL_1) != 0; }

/* Every set and way of the data cache. */
static void each_line(volatile uint32_t *operation) {
  CSSELR = 0;
  synchronise();
  uint32_t geometry = CCSIDR;
  uint32_t sets = (geometry >> 13 & 0x7FFF) + 1, ways = (geometry >> 3 & 0x3FF) + 1;
  uint32_t line_shift = (geometry & 7) + 4;
  uint32_t way_shift = ways > 1 ? (uint32_t)__builtin_clz(ways - 1) : 0;
  for (uint32_t set = 0; set < sets; set++)
    for (uint32_t way = 0; way < ways; way++) *operation = way << way_shift | set << line_shift;
}

/* After reset the data cache holds garbage; if a boot loader switched it on, it holds our data. */
void cache_enable(void) {
  if (!cache_is_present()) return;
  ICIALLU = 0;
  each_line((CCR & CCR_DC) != 0 ? &DCCISW : &DCISW);
  synchronise();
  CCR |= CCR_IC | CCR_DC;
  synchronise();
}

void cache_empty(void) {
  synchronise();
  if (!cache_is_present()) return;
  each_line(&DCCISW);
  synchronise();
  ICIALLU = 0;
  BPIALL = 0;
  synchronise();
}

#else

bool cache_is_present(void) { return false; }
void cache_enable(void) {}
void cache_empty(void) { synchronise(); }

#endif
