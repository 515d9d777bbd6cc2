/*
 * Counts the instructions that a firmware retires between its markers, and ends it when it is over
 * its budget. docs/driver.md has the arguments and the file format.
 *
 * Counting adds a constant to a counter when a translated block is entered; no call leaves the
 * translated code but at the marker itself. What a marker sees is therefore the count at the end of
 * the marker's own block. That shifts begin and end alike, so a window is exact.
 */
#include <inttypes.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/*
 * QEMU's plugin interface, version 1: what is used of it, written from the documentation of QEMU
 * 7.2 (docs/devel/tcg-plugins.rst), because Debian packages no header.
 */
typedef uint64_t qemu_plugin_id_t;
struct qemu_plugin_tb;
struct qemu_plugin_insn;
struct qemu_info {
  const char *target_name;
  struct {
    int minimum, current;
  } version;
  bool system_emulation;
  struct {
    int smp_vcpus, max_vcpus;
  } system;
};
enum { INLINE_ADD_U64 = 0 };
enum { NO_REGISTERS = 0 };
enum { MEMORY_WRITE = 2 };

void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t id,
                                           void (*callback)(qemu_plugin_id_t,
                                                            struct qemu_plugin_tb *));
void qemu_plugin_register_vcpu_tb_exec_inline(struct qemu_plugin_tb *block, int operation,
                                              void *counter, uint64_t constant);
void qemu_plugin_register_vcpu_insn_exec_inline(struct qemu_plugin_insn *instruction,
                                                int operation, void *counter, uint64_t constant);
void qemu_plugin_register_vcpu_insn_exec_cb(struct qemu_plugin_insn *instruction,
                                            void (*callback)(unsigned, void *), int flags,
                                            void *data);
void qemu_plugin_register_vcpu_mem_cb(struct qemu_plugin_insn *instruction,
                                      void (*callback)(unsigned, uint32_t, uint64_t, void *),
                                      int flags, int direction, void *data);
void qemu_plugin_register_atexit_cb(qemu_plugin_id_t id, void (*callback)(qemu_plugin_id_t, void *),
                                    void *data);
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *block);
uint64_t qemu_plugin_tb_vaddr(const struct qemu_plugin_tb *block);
struct qemu_plugin_insn *qemu_plugin_tb_get_insn(const struct qemu_plugin_tb *block, size_t index);
const void *qemu_plugin_insn_data(const struct qemu_plugin_insn *instruction);
uint64_t qemu_plugin_insn_vaddr(const struct qemu_plugin_insn *instruction);

#define EXPORTED __attribute__((visibility("default")))
EXPORTED int qemu_plugin_version = 1;
EXPORTED int qemu_plugin_install(qemu_plugin_id_t id, const struct qemu_info *info, int argc,
                                 char **argv);

enum { STATUS_OVER_BUDGET = 97, STATUS_NO_FILE = 98 };
enum { SEMIHOSTING_BREAKPOINT = 0xBEAB }; /* bkpt 0xab */
enum { STEADY_BEGIN = 12, STEADY_END = 13, FIRST_WINDOW = 2 };

static struct {
  const char *file_name;
  FILE *file;
  uint64_t mark_address, slots_address, budget;
  bool by_instruction, with_blocks;
} options;

/* Written by translated code, so there is one machine word and no lock. */
static uint64_t retired;

static uint64_t retired_now(void) { return __atomic_load_n(&retired, __ATOMIC_ACQUIRE); }

static bool is_over_budget(uint64_t count) { return options.budget != 0 && count > options.budget; }

/* Against the watching thread: what was recorded, and whether the file has been written. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static bool written;

static void fail(const char *what) {
  fprintf(stderr, "count.so: %s\n", what);
  _exit(STATUS_NO_FILE);
}

/* Marks */

struct mark {
  uint32_t id;
  uint64_t retired;
};

static struct {
  struct mark *first;
  size_t count, room;
} marks;

static uint64_t breakpoints_in_windows;
static bool window_is_open;

/* Nothing beyond the budget is kept: how far a run gets until it is ended is chance. */
static void add_mark(uint32_t id, uint64_t count) {
  if (is_over_budget(count)) return;
  if (marks.count == marks.room) {
    marks.room = marks.room == 0 ? 4096 : marks.room * 2;
    marks.first = realloc(marks.first, marks.room * sizeof *marks.first);
    if (marks.first == NULL) fail("no memory for marks");
  }
  marks.first[marks.count++] = (struct mark){.id = id, .retired = count};
}

/* Blocks */

struct block {
  struct block *next_in_bucket, *next;
  uint64_t start, executed;
  uint64_t executed_at_begin; /* of the steady window that is open */
  uint64_t executed_in_steady_windows;
  size_t instructions, size;
  uint8_t bytes[];
};

enum { BUCKETS = 1 << 16 };
static struct block *buckets[BUCKETS];
static struct block *blocks;
static size_t block_count;

static uint32_t first_halfword(const struct qemu_plugin_insn *instruction) {
  const uint8_t *bytes = qemu_plugin_insn_data(instruction);
  return bytes[0] | (uint32_t)bytes[1] << 8;
}

/*
 * By the encoding (Armv7-M ARM, A5.1): at the end of a page QEMU 7.2 looks at the next instruction
 * and counts its bytes to this one.
 */
static size_t size_of_instruction(const struct qemu_plugin_insn *instruction) {
  return first_halfword(instruction) >> 11 >= 0x1D ? 4 : 2;
}

static void copy_code(const struct qemu_plugin_tb *from, size_t instructions, struct block *block) {
  for (size_t i = 0; i < instructions; i++) {
    struct qemu_plugin_insn *instruction = qemu_plugin_tb_get_insn(from, i);
    size_t size = size_of_instruction(instruction);
    memcpy(block->bytes + block->size, qemu_plugin_insn_data(instruction), size);
    block->size += size;
  }
}

static struct block *new_block(const struct qemu_plugin_tb *from) {
  enum { LARGEST_INSTRUCTION = 4 };
  size_t instructions = qemu_plugin_tb_n_insns(from);
  struct block *block = calloc(1, sizeof *block + instructions * LARGEST_INSTRUCTION);
  if (block == NULL) fail("no memory for blocks");
  block->start = qemu_plugin_tb_vaddr(from);
  block->instructions = instructions;
  copy_code(from, instructions, block);
  return block;
}

static bool is_same_code(const struct block *left, const struct block *right) {
  return left->start == right->start && left->size == right->size &&
         memcmp(left->bytes, right->bytes, left->size) == 0;
}

/*
 * The emulator translates a block again when it has thrown it away, and translates other code at
 * the same address when code was written: a block is its address and its bytes.
 */
static struct block *block_of(const struct qemu_plugin_tb *translated) {
  struct block *block = new_block(translated);
  struct block **bucket = &buckets[(block->start >> 1) % BUCKETS];
  for (struct block *known = *bucket; known != NULL; known = known->next_in_bucket) {
    if (is_same_code(known, block)) {
      free(block);
      return known;
    }
  }
  block->next_in_bucket = *bucket;
  block->next = blocks;
  *bucket = blocks = block;
  block_count++;
  return block;
}

static void follow_steady_window(uint32_t id) {
  if (id == STEADY_BEGIN)
    for (struct block *block = blocks; block != NULL; block = block->next)
      block->executed_at_begin = block->executed;
  if (id == STEADY_END)
    for (struct block *block = blocks; block != NULL; block = block->next)
      block->executed_in_steady_windows += block->executed - block->executed_at_begin;
}

/* While the firmware runs */

static void on_mark(unsigned cpu, uint32_t info, uint64_t address, void *data) {
  (void)cpu, (void)info, (void)data;
  uint32_t id = (uint32_t)(address - options.slots_address) / 4;
  pthread_mutex_lock(&lock);
  add_mark(id, retired);
  pthread_mutex_unlock(&lock);
  if (id >= FIRST_WINDOW) window_is_open = id % 2 == 0;
  if (options.with_blocks) follow_steady_window(id);
}

static void on_breakpoint(unsigned cpu, void *data) {
  (void)cpu, (void)data;
  if (window_is_open && !is_over_budget(retired)) breakpoints_in_windows++;
}

static void instrument(struct qemu_plugin_insn *instruction) {
  if (options.by_instruction)
    qemu_plugin_register_vcpu_insn_exec_inline(instruction, INLINE_ADD_U64, &retired, 1);
  if (qemu_plugin_insn_vaddr(instruction) == options.mark_address)
    qemu_plugin_register_vcpu_mem_cb(instruction, on_mark, NO_REGISTERS, MEMORY_WRITE, NULL);
  if (first_halfword(instruction) == SEMIHOSTING_BREAKPOINT)
    qemu_plugin_register_vcpu_insn_exec_cb(instruction, on_breakpoint, NO_REGISTERS, NULL);
}

static void on_translate(qemu_plugin_id_t id, struct qemu_plugin_tb *translated) {
  (void)id;
  size_t instructions = qemu_plugin_tb_n_insns(translated);
  if (!options.by_instruction)
    qemu_plugin_register_vcpu_tb_exec_inline(translated, INLINE_ADD_U64, &retired, instructions);
  if (options.with_blocks)
    qemu_plugin_register_vcpu_tb_exec_inline(translated, INLINE_ADD_U64,
                                             &block_of(translated)->executed, 1);
  for (size_t i = 0; i < instructions; i++) instrument(qemu_plugin_tb_get_insn(translated, i));
}

/* The file */

static int by_address_and_code(const void *left, const void *right) {
  const struct block *a = *(const struct block *const *)left;
  const struct block *b = *(const struct block *const *)right;
  if (a->start != b->start) return a->start < b->start ? -1 : 1;
  if (a->size != b->size) return a->size < b->size ? -1 : 1;
  return memcmp(a->bytes, b->bytes, a->size);
}

static void write_block(const struct block *block) {
  if (block->executed_in_steady_windows == 0) return;
  fprintf(options.file, "B %08" PRIx64 " %zu %" PRIu64 " ", block->start, block->instructions,
          block->executed_in_steady_windows);
  for (size_t i = 0; i < block->size; i++) fprintf(options.file, "%02x", block->bytes[i]);
  fputc('\n', options.file);
}

/* In an order that does not depend on that of translation. */
static void write_blocks(void) {
  const struct block **sorted = malloc((block_count + 1) * sizeof *sorted);
  if (sorted == NULL) fail("no memory to sort blocks");
  size_t count = 0;
  for (const struct block *block = blocks; block != NULL; block = block->next)
    sorted[count++] = block;
  qsort(sorted, count, sizeof *sorted, by_address_and_code);
  for (size_t i = 0; i < count; i++) write_block(sorted[i]);
  free(sorted);
}

static void write_file(bool over_budget) {
  written = true;
  fprintf(options.file, "P 1\n");
  for (size_t i = 0; i < marks.count; i++)
    fprintf(options.file, "M %" PRIu32 " %" PRIu64 "\n", marks.first[i].id,
            marks.first[i].retired);
  fprintf(options.file, "S %" PRIu64 "\n", breakpoints_in_windows);
  if (over_budget)
    fprintf(options.file, "T %" PRIu64 " budget\n", options.budget);
  else
    fprintf(options.file, "T %" PRIu64 " exit\n", retired_now());
  if (!over_budget) write_blocks();
  bool failed = ferror(options.file) != 0;
  failed |= fclose(options.file) != 0;
  if (failed) fail("cannot write all counts: is the disk full?");
}

/* Decided by the counter at exit too, so that it does not depend on when the thread looked. */
static void on_exit_of_emulator(qemu_plugin_id_t id, void *data) {
  (void)id, (void)data;
  pthread_mutex_lock(&lock);
  bool over_budget = is_over_budget(retired_now());
  if (!written) write_file(over_budget);
  if (over_budget) _exit(STATUS_OVER_BUDGET);
  pthread_mutex_unlock(&lock);
}

/* The interface has no conditional callback, and a call per block would be slower than a look. */
static void *watch_budget(void *data) {
  const struct timespec millisecond = {.tv_nsec = 1000000};
  while (!is_over_budget(retired_now())) nanosleep(&millisecond, NULL);
  on_exit_of_emulator(0, data);
  return NULL;
}

/* Start */

/* Signals belong to the emulator's own threads. */
static bool start_watching(void) {
  pthread_t thread;
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  int failed = pthread_create(&thread, NULL, watch_budget, NULL);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return failed == 0 && pthread_detach(thread) == 0;
}

static bool parse_number(const char *text, uint64_t *number) {
  char *end;
  *number = strtoull(text, &end, 0);
  return end != text && *end == 0;
}

static bool parse_switch(const char *text, const char *off, const char *on, bool *value) {
  *value = strcmp(text, on) == 0;
  return *value || strcmp(text, off) == 0;
}

/* The value of an argument with this key, else NULL. */
static const char *value_of(const char *argument, const char *key) {
  size_t length = strlen(key);
  return strncmp(argument, key, length) == 0 && argument[length] == '=' ? argument + length + 1
                                                                        : NULL;
}

static bool parse_option(const char *argument) {
  const char *value;
  if ((value = value_of(argument, "out")) != NULL) return (options.file_name = value) != NULL;
  if ((value = value_of(argument, "mark")) != NULL)
    return parse_number(value, &options.mark_address);
  if ((value = value_of(argument, "slots")) != NULL)
    return parse_number(value, &options.slots_address);
  if ((value = value_of(argument, "budget")) != NULL) return parse_number(value, &options.budget);
  if ((value = value_of(argument, "blocks")) != NULL)
    return parse_switch(value, "0", "1", &options.with_blocks);
  if ((value = value_of(argument, "mode")) != NULL)
    return parse_switch(value, "block", "insn", &options.by_instruction);
  return false;
}

static bool parse_options(int argc, char **argv) {
  for (int i = 0; i < argc; i++) {
    if (!parse_option(argv[i])) {
      fprintf(stderr,
              "count.so: cannot use `%s` (known: out=FILE mark=ADDRESS slots=ADDRESS budget=N "
              "blocks=0|1 mode=block|insn)\n",
              argv[i]);
      return false;
    }
  }
  if (options.file_name != NULL && options.mark_address != 0 && options.slots_address != 0)
    return true;
  fprintf(stderr, "count.so: out=, mark= and slots= are needed\n");
  return false;
}

EXPORTED int qemu_plugin_install(qemu_plugin_id_t id, const struct qemu_info *info, int argc,
                                 char **argv) {
  if (!parse_options(argc, argv)) return 1;
  if (info->version.minimum > qemu_plugin_version || !info->system_emulation) {
    fprintf(stderr, "count.so: needs a system emulator with plugin interface 1\n");
    return 1;
  }
  options.file = fopen(options.file_name, "w");
  if (options.file == NULL) {
    fprintf(stderr, "count.so: cannot write %s: ", options.file_name);
    perror(NULL);
    return 1;
  }
  if (options.budget != 0 && !start_watching()) {
    fprintf(stderr, "count.so: cannot start the thread that watches the budget\n");
    return 1;
  }
  qemu_plugin_register_vcpu_tb_trans_cb(id, on_translate);
  qemu_plugin_register_atexit_cb(id, on_exit_of_emulator, NULL);
  return 0;
}
