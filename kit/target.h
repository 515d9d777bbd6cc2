/* What the build writes for one board or machine (build/KitSource.java): data, no logic. */
#ifndef THUMBPRINT_KIT_TARGET_H
#define THUMBPRINT_KIT_TARGET_H

#include <stdbool.h>
#include <stdint.h>

struct linked_module;

extern const char target_core[], target_name[];

/* Bits that must be set before a memory answers; from kit/kit.yaml. */
struct target_write {
  uint32_t address, bits;
};
extern const struct target_write target_writes[];
extern const uint32_t target_write_count;

/* A memory that can be written. In the one with the kit's data, what is free of it. */
struct target_memory {
  const char *name;
  uint32_t base;
  bool free_part; /* base is that of kit_free */
};
extern const struct target_memory target_memories[];
extern const uint32_t target_memory_count;

enum pass { SEQUENTIAL, STRIDED, CHASE, EXECUTE, EXECUTE_IN_PLACE };

/* One way to go through a part of a memory. */
struct target_pass {
  const char *name;
  enum pass pass;
  uint32_t base;
  bool free_part, writable, cold;
  uint32_t bytes, stride, instructions;
};
extern const struct target_pass target_passes[];
extern const uint32_t target_pass_count;

/* A native workload with its script in words (build/KitScript.java). */
struct target_script {
  const char *name;
  const struct linked_module *module;
  const uint32_t *words;
};
extern const struct target_script target_scripts[];
extern const uint32_t target_script_count;

#endif
