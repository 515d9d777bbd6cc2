/*
 * Code memory of the emulated machines is RAM: without protection a wild write succeeds silently.
 *
 * The stack's fence is two regions. The outer guard stops everything, but a fault there has no
 * room to save its frame, and with it the pc is lost. So a trip wire of 32 bytes lies a good
 * distance above it: a function that is called with the last of the stack touches the wire, and its
 * frame lands below. This needs the frame with room for floating point, which is reserved and not
 * written (lazy saving): 72 bytes separate the interrupted sp from the core registers.
 */
#include "mpu.h"

#include <stdint.h>

#include "image.h"
#include "registers.h"

#if __ARM_ARCH_ISA_THUMB >= 2

enum { MPU_ENABLE = 1, MPU_DEFAULT_MAP = 4 };

/* Only as many regions as there are; an image that needs more is wrong for this core. */
static uint32_t regions_used;

#if __ARM_ARCH >= 8

enum access { READ_ONLY = 3u << 1, NO_ACCESS = (2u << 1) | 1 };
enum { MAIR_NORMAL = 0xFF };

/* Armv8-M has no "no access" for privileged code: the fence is read-only and not executable. */
static void protect(uint32_t base, uint32_t bytes, enum access access) {
  MPU_RNR = regions_used++;
  MPU_RBAR = base | access;
  MPU_RLAR = ((base + bytes - 1) & ~31u) | 1;
}

#else

/* RASR: XN, AP and memory attributes (Armv7-M ARM, B3.5.9). Normal memory, write-back. */
enum access { READ_ONLY = 6 << 24 | 3 << 16, NO_ACCESS = 1 << 28 | 3 << 16 };

/* A region is a power of two and aligned to its size, so one range may take several. */
static void protect(uint32_t base, uint32_t bytes, enum access access) {
  while (bytes >= 32) {
    uint32_t exponent = 31 - (uint32_t)__builtin_clz(bytes);
    if (base != 0 && exponent > (uint32_t)__builtin_ctz(base))
      exponent = (uint32_t)__builtin_ctz(base);
    MPU_RNR = regions_used++;
    MPU_RBAR = base;
    MPU_RASR = (uint32_t)access | (exponent - 1) << 1 | 1;
    base += 1u << exponent;
    bytes -= 1u << exponent;
  }
}

#endif

void mpu_protect(void) {
  if ((MPU_TYPE >> 8 & 0xFF) == 0) return;
#if __ARM_ARCH >= 8
  MPU_MAIR0 = MAIR_NORMAL;
#endif
  protect(address_of(code_base), bytes_of(code_bytes), READ_ONLY);
  protect(address_of(deck_base), bytes_of(deck_bytes), READ_ONLY);
  protect(address_of(stack_guard), bytes_of(stack_guard_bytes), NO_ACCESS);
  protect(address_of(stack_trip_wire), bytes_of(stack_trip_wire_bytes), NO_ACCESS);
  MPU_CTRL = MPU_ENABLE | MPU_DEFAULT_MAP;
  synchronise();
}

#else

void mpu_protect(void) {}

#endif
