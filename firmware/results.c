#include "results.h"

#include "console.h"
#include "image.h"
#include "phase.h"
#include "report.h"

static struct value *results; /* by operation; type 0: none */

uint32_t results_bytes(uint32_t operations) { return operations * sizeof(struct value); }

void results_clear(uint32_t operations) {
  results = memory_at(address_of(ram_end) - results_bytes(operations));
  for (uint32_t i = 0; i < operations; i++) results[i] = (struct value){0};
}

void results_keep(uint32_t operation, const struct value *value) { results[operation] = *value; }

bool results_resolve(const struct script_argument *argument, struct value *value) {
  value->type = argument->kind & ARGUMENT_TYPE;
  value->bits = (uint64_t)argument->high << 32 | argument->low;
  bool is_narrow = value->type == TYPE_I32 || value->type == TYPE_F32;
  if (is_narrow) value->bits = argument->low;
  if ((argument->kind & ARGUMENT_IS_RESULT) == 0) return true;
  const struct value *earlier = &results[argument->low];
  value->bits = earlier->bits;
  if (value->type == TYPE_I32) value->bits = (uint32_t)earlier->bits + argument->high;
  if (value->type == TYPE_I32) value->bits &= UINT32_MAX;
  return earlier->type == value->type;
}

void results_refuse(const struct script_argument *argument) {
  refusal_start("signature");
  line_text("an argument is the result of operation ");
  line_append_number(argument->low);
  line_append(", which gave none of that type");
  line_end();
}
