#include "host.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#include "signature.h"

typedef struct host_function function;

static struct host_function functions[MAX_HOST_FUNCTIONS];
static struct host_functions declared = {.first = functions};

static float as_f32(uint64_t bits) {
  uint32_t low = (uint32_t)bits;
  float value;
  memcpy(&value, &low, sizeof value);
  return value;
}

static double as_f64(uint64_t bits) {
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

static uint64_t of_f32(float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

static uint64_t of_f64(double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

static char result_letter(const function *self) {
  const char *letter = self->signature;
  while (*letter != ')') letter++;
  return letter[1];
}

static void constant(const function *self, const uint64_t *args, uint64_t *result) {
  (void)args;
  switch (result_letter(self)) {
    case 'f': *result = of_f32(42.0f); break;
    case 'F': *result = of_f64(42.0); break;
    default: *result = 42;
  }
}

/* The struct is const to the engine only; it lies in `functions` above. */
static void counter(const function *self, const uint64_t *args, uint64_t *result) {
  (void)args;
  *result = ((function *)self)->state++;
}

static void echo(const function *self, const uint64_t *args, uint64_t *result) {
  (void)self;
  *result = args[0];
}

static void discard(const function *self, const uint64_t *args, uint64_t *result) {
  (void)self, (void)args, (void)result;
}

static uint64_t add(char type, uint64_t left, uint64_t right) {
  switch (type) {
    case 'f': return of_f32(as_f32(left) + as_f32(right));
    case 'F': return of_f64(as_f64(left) + as_f64(right));
    case 'i': return (uint32_t)(left + right);
    default: return left + right;
  }
}

static void sum(const function *self, const uint64_t *args, uint64_t *result) {
  uint64_t total = args[0];
  for (uint32_t i = 1; self->signature[1 + i] != ')'; i++)
    total = add(self->signature[1], total, args[i]);
  *result = total;
}

#define UNARY_F32(name)                                                                      \
  static void call_##name(const function *self, const uint64_t *args, uint64_t *result) { \
    (void)self;                                                                              \
    *result = of_f32(name(as_f32(args[0])));                                                 \
  }
#define UNARY_F64(name)                                                                      \
  static void call_##name(const function *self, const uint64_t *args, uint64_t *result) { \
    (void)self;                                                                              \
    *result = of_f64(name(as_f64(args[0])));                                                 \
  }

UNARY_F32(sinf)
UNARY_F32(cosf)
UNARY_F32(expf)
UNARY_F32(logf)
UNARY_F32(log10f)
UNARY_F32(tanf)
UNARY_F32(roundf)
UNARY_F32(floorf)
UNARY_F32(sqrtf)
UNARY_F64(sin)
UNARY_F64(cos)
UNARY_F64(exp)
UNARY_F64(log)

static void call_powf(const function *self, const uint64_t *args, uint64_t *result) {
  (void)self;
  *result = of_f32(powf(as_f32(args[0]), as_f32(args[1])));
}

static void call_pow(const function *self, const uint64_t *args, uint64_t *result) {
  (void)self;
  *result = of_f64(pow(as_f64(args[0]), as_f64(args[1])));
}

static const struct behaviour {
  uint32_t number;
  const char *signature; /* the only one, or NULL: see host_check */
  void (*invoke)(const function *self, const uint64_t *args, uint64_t *result);
} behaviours[] = {
    {1, NULL, constant},        {2, NULL, counter},        {3, NULL, echo},
    {4, NULL, discard},         {5, NULL, sum},            {16, "(f)f", call_sinf},
    {17, "(f)f", call_cosf},    {18, "(ff)f", call_powf},  {19, "(f)f", call_expf},
    {20, "(f)f", call_logf},    {21, "(f)f", call_log10f}, {22, "(f)f", call_tanf},
    {23, "(f)f", call_roundf},  {24, "(f)f", call_floorf}, {25, "(f)f", call_sqrtf},
    {32, "(F)F", call_sin},     {33, "(F)F", call_cos},    {34, "(FF)F", call_pow},
    {35, "(F)F", call_exp},     {36, "(F)F", call_log},
};

static const struct behaviour *find(uint32_t number) {
  for (uint32_t i = 0; i < sizeof behaviours / sizeof behaviours[0]; i++)
    if (behaviours[i].number == number) return &behaviours[i];
  return NULL;
}

static bool is_sum(const struct signature *type) {
  for (uint32_t i = 0; i < type->argument_count; i++)
    if (type->arguments[i] != type->results[0]) return false;
  return type->argument_count > 0 && type->result_count == 1;
}

static bool fits(uint32_t behaviour, const struct signature *type) {
  switch (behaviour) {
    case 1: return type->result_count == 1;
    case 2: return type->result_count == 1 && type->results[0] == TYPE_I32;
    case 3:
      return type->argument_count > 0 && type->result_count == 1 &&
             type->results[0] == type->arguments[0];
    case 4: return type->result_count == 0;
    default: return is_sum(type);
  }
}

const char *host_check(uint32_t number, const char *signature) {
  struct signature type;
  const struct behaviour *behaviour = find(number);
  if (behaviour == NULL) return "unknown behaviour of a host function";
  if (!signature_parse(signature, &type)) return "signature of a host function is not readable";
  bool right = behaviour->signature == NULL ? fits(number, &type)
                                            : strcmp(behaviour->signature, signature) == 0;
  return right ? NULL : "behaviour and signature of a host function do not fit";
}

const struct host_functions *host_declare(const struct deck *deck,
                                          const struct deck_entry *entry) {
  for (uint32_t i = 0; i < entry->import_count; i++) {
    const struct deck_import *import = &entry->imports[i];
    functions[i] = (function){
        .module = deck->strings + import->module_name,
        .field = deck->strings + import->field_name,
        .signature = deck->strings + import->signature,
        .invoke = find(import->behaviour)->invoke,
    };
  }
  declared.count = entry->import_count;
  return &declared;
}

void host_reset(void) {
  for (uint32_t i = 0; i < declared.count; i++) functions[i].state = 0;
}
