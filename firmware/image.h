/* What firmware/image.ld defines: addresses, not variables. */
#ifndef THUMBPRINT_IMAGE_H
#define THUMBPRINT_IMAGE_H

#include <stdint.h>

extern uint8_t code_base[], code_bytes[], ram_base[], ram_bytes[], ram_end[];
extern uint8_t deck_base[], deck_bytes[];
extern uint8_t stack_guard[], stack_guard_bytes[];
extern uint8_t stack_trip_wire[], stack_trip_wire_bytes[];
extern uint8_t stack_bottom[], stack_top[], stack_bytes[];
extern uint8_t data_image[], data_start[], data_end[], bss_start[], bss_end[];
extern void (*const constructors_start[])(void);
extern void (*const constructors_end[])(void);

static inline uint32_t address_of(const uint8_t *symbol) { return (uint32_t)(uintptr_t)symbol; }

/* A size that the linker script defines is an address to C. */
static inline uint32_t bytes_of(const uint8_t *symbol) { return address_of(symbol); }

/* Memory at an address that was computed from symbols, so that C sees no object around it. */
static inline void *memory_at(uint32_t address) { return (void *)(uintptr_t)address; }

#endif
