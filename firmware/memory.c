#include "memory.h"

#include <stddef.h>
#include <string.h>

#include "console.h"
#include "engine.h"
#include "report.h"
#include "results.h"

enum { DATA_LINE_BYTES = 64 };

/* Host address of a region, NULL after saying why there is none. */
static uint8_t *region(const struct script_argument *argument, uint32_t bytes, uint32_t *address) {
  struct value value;
  if (!results_resolve(argument, &value)) {
    results_refuse(argument);
    return NULL;
  }
  *address = (uint32_t)value.bits;
  uint8_t *memory = engine_memory(*address, bytes);
  if (memory != NULL) return memory;
  refusal_start("memory");
  line_text("no linear memory of ");
  line_append_number(bytes);
  line_append(" bytes at ");
  line_append_hex(*address, 8);
  line_end();
  return NULL;
}

bool memory_write(const struct deck *deck, const struct write_words *write) {
  uint32_t address;
  uint8_t *memory = region(&write->address, write->bytes, &address);
  if (memory == NULL) return false;
  memcpy(memory, deck->start + write->data_offset, write->bytes);
  return true;
}

/* Bytes of linear memory need no alignment of their own. */
static void put_f32(uint8_t *memory, uint32_t index, float value) {
  memcpy(memory + index * sizeof value, &value, sizeof value);
}

static void fill(uint8_t *memory, const struct pattern_words *pattern) {
  uint32_t state = pattern->seed;
  for (uint32_t i = 0; i < pattern->count; i++) {
    state = state * 1664525u + 1013904223u;
    switch ((enum pattern_form)pattern->form) {
      case PATTERN_BYTES: memory[i] = (uint8_t)(state >> 24); break;
      case PATTERN_F32: put_f32(memory, i, (float)((int32_t)state >> 8) / 8388608.0f); break;
      case PATTERN_IMPULSE: put_f32(memory, i, i == 0 ? 1.0f : 0.0f); break;
    }
  }
}

bool memory_pattern(const struct pattern_words *pattern) {
  uint32_t element = pattern->form == PATTERN_BYTES ? 1 : sizeof(float);
  uint32_t address;
  uint8_t *memory = region(&pattern->address, pattern->count * element, &address);
  if (memory == NULL) return false;
  fill(memory, pattern);
  return true;
}

static void print_data(const uint8_t *bytes, uint32_t count) {
  line_start("data");
  line_append(" ");
  for (uint32_t i = 0; i < count; i++) line_append_hex(bytes[i], 2);
  line_end();
}

bool memory_read(const struct read_words *read, uint32_t operation) {
  uint32_t address;
  const uint8_t *memory = region(&read->address, read->bytes, &address);
  if (memory == NULL) return false;
  line_start("read");
  line_number("op", operation);
  line_hex("address", address, 8);
  line_number("bytes", read->bytes);
  line_end();
  for (uint32_t done = 0; done < read->bytes; done += DATA_LINE_BYTES) {
    uint32_t left = read->bytes - done;
    print_data(memory + done, left < DATA_LINE_BYTES ? left : DATA_LINE_BYTES);
  }
  return true;
}
