#include "blocks.h"

#include <stdlib.h>
#include <string.h>

#include "run.h"

enum { BUCKETS = 1 << 16, LARGEST_INSTRUCTION = 4 };
static struct block *buckets[BUCKETS];
static struct block *blocks;
static size_t count;
static size_t bytes_of_block;

void blocks_start(size_t bytes_of_one) { bytes_of_block = bytes_of_one; }

struct block *blocks_all(void) { return blocks; }

size_t blocks_count(void) { return count; }

uint32_t first_halfword(const struct qemu_plugin_insn *instruction) {
  const uint8_t *bytes = qemu_plugin_insn_data(instruction);
  return bytes[0] | (uint32_t)bytes[1] << 8;
}

/*
 * By the encoding (Armv7-M ARM, A5.1): at the end of a page QEMU 7.2 looks at the next instruction
 * and counts its bytes to this one.
 */
static uint32_t size_of_instruction(const struct qemu_plugin_insn *instruction) {
  return first_halfword(instruction) >> 11 >= 0x1D ? 4 : 2;
}

static struct block *new_block(const struct qemu_plugin_tb *from, size_t first,
                               size_t instructions) {
  struct block *block = aligned_alloc(BLOCK_ALIGNMENT, bytes_of_block);
  if (block == NULL) run_fail("no memory for blocks");
  memset(block, 0, bytes_of_block);
  block->bytes = malloc(instructions * LARGEST_INSTRUCTION);
  if (block->bytes == NULL) run_fail("no memory for blocks");
  block->start = qemu_plugin_insn_vaddr(qemu_plugin_tb_get_insn(from, first));
  block->instructions = (uint32_t)instructions;
  for (size_t i = first; i < first + instructions; i++) {
    struct qemu_plugin_insn *instruction = qemu_plugin_tb_get_insn(from, i);
    uint32_t size = size_of_instruction(instruction);
    memcpy(block->bytes + block->size, qemu_plugin_insn_data(instruction), size);
    block->size += size;
  }
  return block;
}

static bool is_same_code(const struct block *left, const struct block *right) {
  return left->start == right->start && left->size == right->size &&
         memcmp(left->bytes, right->bytes, left->size) == 0;
}

struct block *block_of(const struct qemu_plugin_tb *translated, size_t first, size_t instructions) {
  struct block *block = new_block(translated, first, instructions);
  struct block **bucket = &buckets[(block->start >> 1) % BUCKETS];
  for (struct block *known = *bucket; known != NULL; known = known->next_in_bucket) {
    if (is_same_code(known, block)) {
      free(block->bytes);
      free(block);
      return known;
    }
  }
  block->next_in_bucket = *bucket;
  block->next = blocks;
  block->number = (uint32_t)count++;
  *bucket = blocks = block;
  return block;
}

static int by_address_and_code(const void *left, const void *right) {
  const struct block *a = *(const struct block *const *)left;
  const struct block *b = *(const struct block *const *)right;
  if (a->start != b->start) return a->start < b->start ? -1 : 1;
  if (a->size != b->size) return a->size < b->size ? -1 : 1;
  return memcmp(a->bytes, b->bytes, a->size);
}

struct block **blocks_sorted(void) {
  struct block **sorted = malloc((count + 1) * sizeof *sorted);
  if (sorted == NULL) run_fail("no memory to sort blocks");
  size_t i = 0;
  for (struct block *block = blocks; block != NULL; block = block->next) sorted[i++] = block;
  qsort(sorted, count, sizeof *sorted, by_address_and_code);
  return sorted;
}

void block_write_code(const struct block *block) {
  for (uint32_t i = 0; i < block->size; i++) fprintf(run.file, "%02x", block->bytes[i]);
  fputc('\n', run.file);
}
