#include "calls.h"

#include <stddef.h>

#include "console.h"
#include "engine.h"
#include "phase.h"
#include "report.h"
#include "results.h"
#include "signature.h"

static enum phase phase;

void calls_set_phase(enum phase next) { phase = next; }

enum phase calls_phase(void) { return phase; }

/* Finding a function may use much of the stack, so each is looked up once. */
enum { REMEMBERED_FUNCTIONS = 16 };
static struct {
  uint32_t name;
  engine_function function; /* NULL: free */
} remembered[REMEMBERED_FUNCTIONS];

void calls_forget_functions(void) {
  for (uint32_t i = 0; i < REMEMBERED_FUNCTIONS; i++) remembered[i].function = NULL;
}

static engine_function look_up(const struct deck *deck, uint32_t name) {
  struct window window = {
      .function = (counted_function)engine_find,
      .arguments = {(uintptr_t)(deck->strings + name)},
  };
  return (engine_function)(uintptr_t)phase_run_aside(&window);
}

static const char *signature_of(engine_function function) {
  struct window window = {
      .function = (counted_function)engine_signature,
      .arguments = {(uintptr_t)function},
  };
  return (const char *)(uintptr_t)phase_run_aside(&window);
}

static bool refuse_export(const char *name) {
  refusal_start("no-export");
  line_text(name);
  line_end();
  return false;
}

static bool refuse_signature(const char *name, const char *declared,
                             const struct call_words *call) {
  refusal_start("signature");
  line_text(name);
  line_append(" is ");
  line_append(declared);
  line_append(", called with (");
  for (uint32_t i = 0; i < call->argument_count; i++) {
    char letter[2] = {letter_of_type(call->arguments[i].kind & ARGUMENT_TYPE), 0};
    line_append(letter);
  }
  line_append(")");
  line_end();
  return false;
}

/* An engine that cannot tell a signature gives "": then the call is tried. */
static bool accepts(const char *declared, const struct call_words *call) {
  struct signature signature;
  if (declared[0] == 0) return true;
  if (!signature_parse(declared, &signature)) return false;
  bool same = signature.argument_count == call->argument_count;
  for (uint32_t i = 0; same && i < call->argument_count; i++)
    same = signature.arguments[i] == (call->arguments[i].kind & ARGUMENT_TYPE);
  return same;
}

/* NULL after saying why; the signature of a function is checked when it is found. */
static engine_function find(const struct deck *deck, const struct call_words *call) {
  uint32_t i = 0;
  while (i < REMEMBERED_FUNCTIONS && remembered[i].function != NULL) {
    if (remembered[i].name == call->name) return remembered[i].function;
    i++;
  }
  const char *name = deck->strings + call->name;
  engine_function function = look_up(deck, call->name);
  if (function == NULL) {
    refuse_export(name);
    return NULL;
  }
  const char *declared = signature_of(function);
  if (!accepts(declared, call)) {
    refuse_signature(name, declared, call);
    return NULL;
  }
  if (i < REMEMBERED_FUNCTIONS) {
    remembered[i].name = call->name;
    remembered[i].function = function;
  }
  return function;
}

static bool resolve(const struct call_words *call, struct value *arguments) {
  for (uint32_t i = 0; i < call->argument_count; i++) {
    if (!results_resolve(&call->arguments[i], &arguments[i])) {
      results_refuse(&call->arguments[i]);
      return false;
    }
  }
  return true;
}

static void print_call(uint32_t operation, enum engine_status status) {
  static const char *const names[] = {[ENGINE_OK] = "ok",
                                      [ENGINE_REFUSED] = "refused",
                                      [ENGINE_TRAPPED] = "trapped",
                                      [ENGINE_OUT_OF_MEMORY] = "out-of-memory"};
  line_start("call");
  line_number("op", operation);
  line_word("phase", phase_name(phase));
  line_word("status", names[status]);
  line_end();
}

static void print_result(uint32_t operation, uint32_t index, const struct value *value) {
  line_start("result");
  line_number("op", operation);
  line_number("index", index);
  line_word("value", name_of_type(value->type));
  line_append(":");
  line_append_hex(value->bits, digits_of_type(value->type));
  line_end();
}

struct outcome {
  enum engine_status status;
  struct value results[MAX_RESULTS];
  uint32_t result_count;
};

static void enter(engine_function function, const struct call_words *call,
                  const struct value *arguments, struct outcome *outcome) {
  struct window window = {
      .function = (counted_function)engine_call,
      .arguments = {(uintptr_t)function, (uintptr_t)arguments, call->argument_count,
                    (uintptr_t)outcome->results, (uintptr_t)&outcome->result_count},
  };
  outcome->status = (enum engine_status)phase_run(&window, (call->flags & CALL_IN_HANDLER) != 0);
}

static void take_results(const struct outcome *outcome, bool quiet, uint32_t operation) {
  if (outcome->result_count > 0) results_keep(operation, &outcome->results[0]);
  for (uint32_t i = 0; i < outcome->result_count && !quiet; i++)
    print_result(operation, i, &outcome->results[i]);
}

bool calls_play(const struct deck *deck, const struct call_words *call, uint32_t operation) {
  static struct value arguments[MAX_ARGUMENTS];
  static struct outcome outcome;
  phase_enter(phase);
  engine_function function = find(deck, call);
  if (function == NULL || !resolve(call, arguments)) return false;
  outcome = (struct outcome){0};
  enter(function, call, arguments, &outcome);
  print_call(operation, outcome.status);
  if (outcome.status == ENGINE_OK)
    take_results(&outcome, (call->flags & CALL_QUIET) != 0, operation);
  return report_status(outcome.status, (int32_t)operation, (call->flags & CALL_MAY_TRAP) != 0);
}
