#ifndef THUMBPRINT_WAMR_COMPILER_AOT_FILE_H
#define THUMBPRINT_WAMR_COMPILER_AOT_FILE_H

#include <stdint.h>

/* aot_loader.c reads numbers at the next multiple of their size, but at most of 4 (read_uint64), of
 * addresses and not of offsets. */
enum { AOT_FILE_ALIGNMENT = 4 };

/* Bytes of machine code in a file that this compiler emitted; 0 where it has no such section. */
uint32_t aot_code_bytes(const uint8_t *file, uint32_t bytes);

#endif
