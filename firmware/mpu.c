/*
 * Code memory of the emulated machines is RAM, and what a product does not have is often an alias
 * or swallows writes there (`info mtree` of mps2-an500: 0x00400000 is code again). Without
 * protection a wild access succeeds silently. So the default map is off: what no region names, and
 * what is not a register of the core, faults.
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

enum { MPU_ENABLE = 1, MAIR_NORMAL = 0xFF };

static uint32_t regions_used;

#if __ARM_ARCH >= 8

enum access { READ_WRITE = 1 << 1, READ_ONLY = 3 << 1 };

static void protect(uint32_t base, uint32_t bytes, enum access access) {
  MPU_RNR = regions_used++;
  MPU_RBAR = base | access;
  MPU_RLAR = ((base + bytes - 1) & ~31u) | 1;
}

/* Regions must not overlap here, so the fence is what they leave out. */
static void protect_ram(void) {
  uint32_t landing = address_of(stack_guard) + bytes_of(stack_guard_bytes);
  uint32_t bottom = address_of(stack_bottom);
  MPU_MAIR0 = MAIR_NORMAL;
  protect(landing, address_of(stack_trip_wire) - landing, READ_WRITE);
  protect(bottom, address_of(ram_end) - bottom, READ_WRITE);
}

#else

/* RASR: XN, AP and memory attributes (Armv7-M ARM, B3.5.9). Normal memory, write-back. */
enum access {
  NO_ACCESS = 1 << 28 | 3 << 16,
  READ_WRITE = 3 << 24 | 3 << 16,
  READ_ONLY = 6 << 24 | 3 << 16
};

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

/* Of overlapping regions the later wins. */
static void protect_ram(void) {
  protect(address_of(ram_base), bytes_of(ram_bytes), READ_WRITE);
  protect(address_of(stack_guard), bytes_of(stack_guard_bytes), NO_ACCESS);
  protect(address_of(stack_trip_wire), bytes_of(stack_trip_wire_bytes), NO_ACCESS);
}

#endif

void mpu_protect(void) {
  if ((MPU_TYPE >> 8 & 0xFF) == 0) return;
  protect(address_of(code_base), bytes_of(code_bytes), READ_ONLY);
  protect(address_of(deck_base), bytes_of(deck_bytes), READ_ONLY);
  protect_ram();
  MPU_CTRL = MPU_ENABLE;
  synchronise();
}

#else

void mpu_protect(void) {}

#endif
