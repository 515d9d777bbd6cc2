/*
 * The few system registers that the harness touches, by the names of the Armv7-M Architecture
 * Reference Manual (DDI 0403), sections B3.2 and B3.5, and of the Armv8-M one (DDI 0553), D1.2.
 */
#ifndef THUMBPRINT_REGISTERS_H
#define THUMBPRINT_REGISTERS_H

#include <stdint.h>

static inline volatile uint32_t *system_register(uint32_t address) {
  return (volatile uint32_t *)(uintptr_t)address;
}

#define ICSR (*system_register(0xE000ED04))
#define VTOR (*system_register(0xE000ED08))
#define CCR (*system_register(0xE000ED14))
#define SHPR3 (*system_register(0xE000ED20))
#define SHCSR (*system_register(0xE000ED24))
#define CFSR (*system_register(0xE000ED28))
#define MMFAR (*system_register(0xE000ED34))
#define BFAR (*system_register(0xE000ED38))
#define CPACR (*system_register(0xE000ED88))
#define MPU_TYPE (*system_register(0xE000ED90))
#define MPU_CTRL (*system_register(0xE000ED94))
#define MPU_RNR (*system_register(0xE000ED98))
#define MPU_RBAR (*system_register(0xE000ED9C))
#define MPU_RASR (*system_register(0xE000EDA0)) /* Armv7-M */
#define MPU_RLAR (*system_register(0xE000EDA0)) /* Armv8-M */
#define MPU_MAIR0 (*system_register(0xE000EDC0))

#define ICSR_PENDSVSET (1u << 28)
#define CCR_UNALIGNED_TRAP (1u << 3) /* always set on Armv6-M */
#define SHPR3_PENDSV_LOWEST (0xFFu << 16)
#define SHCSR_FAULTS (7u << 16) /* usage, bus and memory management faults */
#define CPACR_FPU (0xFu << 20)
#define CFSR_MSTKERR (1u << 4)
#define CFSR_MMARVALID (1u << 7)
#define CFSR_STKERR (1u << 12)
#define CFSR_BFARVALID (1u << 15)
#define CFSR_STKOF (1u << 20) /* Armv8-M */

static inline void synchronise(void) { __asm__ volatile("dsb\n isb" ::: "memory"); }

#endif
