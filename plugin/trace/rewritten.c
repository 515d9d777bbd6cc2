#include "rewritten.h"

#include <stdlib.h>

#include "run.h"

enum { PAGE_SHIFT = 12, PAGE_BYTES = 1 << PAGE_SHIFT };

/* Bytes as they were last executed; `known` says which of them were. */
struct page {
  uint8_t bytes[PAGE_BYTES];
  bool known[PAGE_BYTES];
};
static struct page **pages;

static struct page *page_of(uint64_t address) {
  if (pages == NULL) pages = calloc((size_t)1 << (32 - PAGE_SHIFT), sizeof *pages);
  if (pages == NULL) run_fail("no memory for executed code");
  struct page **page = &pages[(uint32_t)address >> PAGE_SHIFT];
  if (*page == NULL) *page = calloc(1, sizeof **page);
  if (*page == NULL) run_fail("no memory for executed code");
  return *page;
}

bool rewritten_since(const struct block *block) {
  bool other = false;
  for (uint32_t i = 0; i < block->size; i++) {
    struct page *page = page_of(block->start + i);
    uint32_t offset = (uint32_t)(block->start + i) % PAGE_BYTES;
    other |= page->known[offset] && page->bytes[offset] != block->bytes[i];
    page->known[offset] = true;
    page->bytes[offset] = block->bytes[i];
  }
  return other;
}
