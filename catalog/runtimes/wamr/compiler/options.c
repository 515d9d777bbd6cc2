#include "options.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* WAMR's word for "not said": the target decides. */
enum { BY_TARGET = 2 };

void set_default_options(AOTCompOption *options) {
  memset(options, 0, sizeof *options);
  options->opt_level = 3;
  options->size_level = 3;
  options->bounds_checks = BY_TARGET;
  options->stack_bounds_checks = BY_TARGET;
  options->enable_aux_stack_check = true;
  options->enable_bulk_memory = true;
  options->enable_bulk_memory_opt = true;
  options->enable_ref_types = true;
  options->enable_call_indirect_overlong = true;
  aot_call_stack_features_init_default(&options->call_stack_features);
}

static void set_xip(AOTCompOption *options) {
  options->is_indirect_mode = true;
  options->disable_llvm_intrinsics = true;
}

struct text_option {
  const char *name;
  size_t offset;
};

static const struct text_option texts[] = {
    {"--target=", offsetof(AOTCompOption, target_arch)},
    {"--target-abi=", offsetof(AOTCompOption, target_abi)},
    {"--cpu=", offsetof(AOTCompOption, target_cpu)},
    {"--cpu-features=", offsetof(AOTCompOption, cpu_features)},
    {"--intrinsics=", offsetof(AOTCompOption, builtin_intrinsics)},
};

static const struct text_option numbers[] = {
    {"--opt-level=", offsetof(AOTCompOption, opt_level)},
    {"--size-level=", offsetof(AOTCompOption, size_level)},
    {"--bounds-checks=", offsetof(AOTCompOption, bounds_checks)},
    {"--stack-bounds-checks=", offsetof(AOTCompOption, stack_bounds_checks)},
};

static char *value_of(const struct text_option *option, char *argument) {
  size_t length = strlen(option->name);
  return strncmp(argument, option->name, length) == 0 ? argument + length : NULL;
}

static bool set_text(AOTCompOption *options, char *argument) {
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    char *value = value_of(&texts[i], argument);
    if (value == NULL) continue;
    if (*value != 0) memcpy((char *)options + texts[i].offset, &value, sizeof value);
    return true;
  }
  return false;
}

static bool set_number(AOTCompOption *options, char *argument) {
  for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
    char *value = value_of(&numbers[i], argument);
    if (value == NULL) continue;
    uint32_t number = (uint32_t)strtoul(value, NULL, 10);
    memcpy((char *)options + numbers[i].offset, &number, sizeof number);
    return true;
  }
  return false;
}

bool set_option(AOTCompOption *options, char *argument) {
  if (strcmp(argument, "--xip") == 0) {
    set_xip(options);
    return true;
  }
  return set_text(options, argument) || set_number(options, argument);
}
