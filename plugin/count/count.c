/*
 * Counts the instructions that a firmware retires between its markers, and ends it when it is over
 * its budget. docs/driver.md has the arguments and the file format.
 *
 * Counting adds a constant to a counter when a translated block is entered; no call leaves the
 * translated code but at the marker itself. What a marker sees is therefore the count at the end of
 * the marker's own block. That shifts begin and end alike, so a window is exact.
 */
#include <inttypes.h>
#include <stdlib.h>

#include "arguments.h"
#include "blocks.h"
#include "marks.h"
#include "run.h"

enum { SEMIHOSTING_BREAKPOINT = 0xBEAB }; /* bkpt 0xab */

static struct {
  struct mark_addresses marks;
  bool by_instruction, with_blocks;
} options;

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
  if (run_is_over_budget(count)) return;
  if (marks.count == marks.room) {
    marks.room = marks.room == 0 ? 4096 : marks.room * 2;
    marks.first = realloc(marks.first, marks.room * sizeof *marks.first);
    if (marks.first == NULL) run_fail("no memory for marks");
  }
  marks.first[marks.count++] = (struct mark){.id = id, .retired = count};
}

/* Blocks */

struct counted_block {
  struct block code;
  uint64_t executed;
  uint64_t executed_at_begin; /* of the steady window that is open */
  _Alignas(BLOCK_ALIGNMENT) uint64_t executed_in_steady_windows;
};

static struct counted_block *counted(struct block *block) { return (struct counted_block *)block; }

static void follow_steady_window(uint32_t id) {
  if (id != STEADY_BEGIN && id != STEADY_END) return;
  for (struct block *block = blocks_all(); block != NULL; block = block->next) {
    struct counted_block *one = counted(block);
    if (id == STEADY_BEGIN)
      one->executed_at_begin = one->executed;
    else
      one->executed_in_steady_windows += one->executed - one->executed_at_begin;
  }
}

/* While the firmware runs */

static void on_mark(unsigned cpu, uint32_t info, uint64_t address, void *data) {
  (void)cpu, (void)info, (void)data;
  uint32_t id = mark_id(&options.marks, address);
  run_lock();
  add_mark(id, run_retired);
  run_unlock();
  if (id >= FIRST_WINDOW) window_is_open = mark_begins(id);
  if (options.with_blocks) follow_steady_window(id);
}

static void on_breakpoint(unsigned cpu, void *data) {
  (void)cpu, (void)data;
  if (window_is_open && !run_is_over_budget(run_retired)) breakpoints_in_windows++;
}

static void instrument(struct qemu_plugin_insn *instruction) {
  if (options.by_instruction)
    qemu_plugin_register_vcpu_insn_exec_inline(instruction, INLINE_ADD_U64, &run_retired, 1);
  if (qemu_plugin_insn_vaddr(instruction) == options.marks.instruction)
    qemu_plugin_register_vcpu_mem_cb(instruction, on_mark, NO_REGISTERS, MEMORY_WRITE, NULL);
  if (first_halfword(instruction) == SEMIHOSTING_BREAKPOINT)
    qemu_plugin_register_vcpu_insn_exec_cb(instruction, on_breakpoint, NO_REGISTERS, NULL);
}

static void on_translate(qemu_plugin_id_t id, struct qemu_plugin_tb *translated) {
  (void)id;
  size_t instructions = qemu_plugin_tb_n_insns(translated);
  if (!options.by_instruction)
    qemu_plugin_register_vcpu_tb_exec_inline(translated, INLINE_ADD_U64, &run_retired,
                                             instructions);
  if (options.with_blocks) {
    struct block *block = block_of(translated, 0, instructions);
    qemu_plugin_register_vcpu_tb_exec_inline(translated, INLINE_ADD_U64, &counted(block)->executed,
                                             1);
  }
  for (size_t i = 0; i < instructions; i++) instrument(qemu_plugin_tb_get_insn(translated, i));
}

/* The file */

static void write_block(struct block *block) {
  uint64_t executed = counted(block)->executed_in_steady_windows;
  if (executed == 0) return;
  fprintf(run.file, "B %08" PRIx64 " %" PRIu32 " %" PRIu64 " ", block->start, block->instructions,
          executed);
  block_write_code(block);
}

static void write_blocks(void) {
  struct block **sorted = blocks_sorted();
  for (size_t i = 0; i < blocks_count(); i++) write_block(sorted[i]);
  free(sorted);
}

static void write_counts(bool over_budget) {
  fprintf(run.file, "P 1\n");
  for (size_t i = 0; i < marks.count; i++)
    fprintf(run.file, "M %" PRIu32 " %" PRIu64 "\n", marks.first[i].id, marks.first[i].retired);
  fprintf(run.file, "S %" PRIu64 "\n", breakpoints_in_windows);
  run_write_total(over_budget, "exit");
  if (!over_budget) write_blocks();
}

/* Start */

static bool parse_option(const char *argument) {
  const char *value;
  if ((value = value_of(argument, "out")) != NULL) return (run.file_name = value) != NULL;
  if ((value = value_of(argument, "mark")) != NULL)
    return parse_number(value, &options.marks.instruction);
  if ((value = value_of(argument, "slots")) != NULL)
    return parse_number(value, &options.marks.slots);
  if ((value = value_of(argument, "budget")) != NULL) return parse_number(value, &run.budget);
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
  if (run.file_name != NULL && options.marks.instruction != 0 && options.marks.slots != 0)
    return true;
  fprintf(stderr, "count.so: out=, mark= and slots= are needed\n");
  return false;
}

EXPORTED int qemu_plugin_install(qemu_plugin_id_t id, const struct qemu_info *info, int argc,
                                 char **argv) {
  run.plugin = "count.so";
  run.write = write_counts;
  if (!parse_options(argc, argv)) return 1;
  blocks_start(sizeof(struct counted_block));
  if (!run_start(id, info)) return 1;
  qemu_plugin_register_vcpu_tb_trans_cb(id, on_translate);
  return 0;
}
