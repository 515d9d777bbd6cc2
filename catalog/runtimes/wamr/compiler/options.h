#ifndef THUMBPRINT_WAMR_COMPILER_OPTIONS_H
#define THUMBPRINT_WAMR_COMPILER_OPTIONS_H

#include <stdbool.h>

#include "aot_comp_option.h"

/* As wamrc has them when nothing is said. */
void set_default_options(AOTCompOption *options);

/*
 * Takes one --name=value or --name. False where there is no such option. An option without a value
 * after = is as if it were not given.
 *
 *   --target= --target-abi= --cpu= --cpu-features=   as LLVM names them
 *   --opt-level= --size-level=                       0 to 3
 *   --bounds-checks= --stack-bounds-checks=          0 off, 1 on
 *   --xip                                            code that is executed in place
 *   --intrinsics=                                    operations that XIP code calls the runtime for
 */
bool set_option(AOTCompOption *options, char *argument);

#endif
