/*
 * Blocks of instructions that were translated. The emulator translates a block again when it has
 * thrown it away, and translates other code at the same address when code was written: a block is
 * its address and its bytes.
 */
#ifndef THUMBPRINT_BLOCKS_H
#define THUMBPRINT_BLOCKS_H

#include "qemu_plugin.h"

/* First member of what a plugin keeps about a block; the rest of it starts as zero. */
struct block {
  struct block *next_in_bucket, *next;
  uint64_t start;
  uint32_t number; /* in the order of first translation */
  uint32_t instructions, size;
  uint8_t *bytes;
};

enum { BLOCK_ALIGNMENT = 64 };

/* How much a plugin keeps about a block, a multiple of BLOCK_ALIGNMENT. Once, before the others. */
void blocks_start(size_t bytes_of_one);

/* The block of these instructions of what is being translated, new or known. */
struct block *block_of(const struct qemu_plugin_tb *translated, size_t first, size_t instructions);

/* The block that became known last, then by `next` the others. */
struct block *blocks_all(void);

/* As many as block numbers were given out. */
size_t blocks_count(void);

/* All by address and code, in an order that does not depend on that of translation; to be freed. */
struct block **blocks_sorted(void);

/* The bytes in hexadecimal and the end of the line. */
void block_write_code(const struct block *block);

uint32_t first_halfword(const struct qemu_plugin_insn *instruction);

#endif
