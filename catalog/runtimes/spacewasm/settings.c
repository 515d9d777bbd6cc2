/* Options that SpaceWasm takes when an engine is made, so that one archive serves all of them. */
#include <stdint.h>

/* Of 4 bytes each: operands, locals and frames of all calls. */
#ifndef STACK_WORDS
#define STACK_WORDS 4096
#endif

/* Most pages of 512 bytes that translated code may take; each is allocated when it is needed. */
#ifndef CODE_PAGES
#define CODE_PAGES 512
#endif

/* Instructions of one call: far more than any workload needs and little enough to end. */
#ifndef FUEL_PER_CALL
#define FUEL_PER_CALL 50000000
#endif

/* 0: each block from the heap; 1: blocks packed in pages of 4 KiB, as the project's own does. */
#ifndef PAGED
#define PAGED 0
#endif

const uint32_t stack_words = STACK_WORDS;
const uint32_t code_pages = CODE_PAGES;
const uint32_t fuel = FUEL_PER_CALL;
const uint32_t paged = PAGED;
