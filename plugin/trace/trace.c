/*
 * Records how often each block ran in each window and how control went between blocks, simulates
 * branch prediction and caches, and counts loads and stores. docs/driver.md has the arguments, the
 * rules and the file format.
 */
#include <inttypes.h>

#include "accesses.h"
#include "arguments.h"
#include "caches.h"
#include "marks.h"
#include "recorder.h"
#include "rewritten.h"
#include "run.h"
#include "windows.h"

static const uint64_t NO_ADDRESS = UINT64_MAX;

static struct {
  struct mark_addresses marks;
  uint64_t entry, exit; /* instructions that open and close a window, instead of markers */
  bool with_accesses;
} options = {.entry = UINT64_MAX, .exit = UINT64_MAX};

static uint64_t rewritten_blocks;

/* While the firmware runs */

static void on_mark(unsigned cpu, uint32_t info, uint64_t address, void *data) {
  (void)cpu, (void)info, (void)data;
  uint32_t id = mark_id(&options.marks, address);
  if (id < FIRST_WINDOW) return;
  if (mark_begins(id))
    recorder_open(mark_phase(id));
  else
    recorder_close(mark_phase(id));
}

/* A window without an exit address ends with the run, however that ends. */
static bool ends_with_run(void) { return options.entry != NO_ADDRESS && options.exit == NO_ADDRESS; }

/*
 * The window that ends with the run ends with the last block within the budget. This thread and the
 * one that watches the budget may both see that it is used up; the first one closes the window.
 */
static bool ended_by_budget(const struct traced_block *block) {
  if (!run_is_over_budget(run_retired + block->ahead)) return false;
  run_lock();
  recorder_end_of_run(true);
  run_unlock();
  return true;
}

static void on_block_of_run(unsigned cpu, void *block) {
  if (!ended_by_budget(block)) recorder_on_block(cpu, block);
}

/* A block that starts with the entry, the exit or both. An entry in an open window is none. */
static void on_gate(unsigned cpu, void *data) {
  struct traced_block *block = data;
  if (ends_with_run() && ended_by_budget(block)) return;
  if (block->start == options.exit) recorder_close(mark_phase(STEADY_BEGIN));
  if (block->start == options.entry) recorder_open(mark_phase(STEADY_BEGIN));
  recorder_on_block(cpu, block);
}

/* Translation */

static bool is_gate(uint64_t address) {
  return address == options.entry || address == options.exit;
}

static struct traced_block *traced_block_of(const struct qemu_plugin_tb *translated, size_t first,
                                            size_t count) {
  run_lock();
  struct traced_block *block = traced(block_of(translated, first, count));
  run_unlock();
  if (rewritten_since(&block->code) && !run_is_over_budget(run_retired)) rewritten_blocks++;
  if (block->end == 0) {
    block->start = (uint32_t)block->code.start;
    block->end = block->start + block->code.size;
    block->counter = WEAKLY_NOT_TAKEN;
    block->first_line = cache_line(&instruction_cache, block->start);
    block->cached = cache_serves(&instruction_cache, block->start);
    block->last_line = cache_line(&instruction_cache, block->end - 1);
  }
  return block;
}

static void trace_block(struct qemu_plugin_tb *translated, size_t first, size_t count) {
  struct traced_block *block = traced_block_of(translated, first, count);
  void (*callback)(unsigned, void *) = ends_with_run() ? on_block_of_run : recorder_on_block;
  if (is_gate(block->start)) callback = on_gate;
  block->ahead = first == 0 ? qemu_plugin_tb_n_insns(translated) : 0;
  if (first == 0)
    qemu_plugin_register_vcpu_tb_exec_cb(translated, callback, NO_REGISTERS, block);
  else
    qemu_plugin_register_vcpu_insn_exec_cb(qemu_plugin_tb_get_insn(translated, first), callback,
                                           NO_REGISTERS, block);
}

static void instrument(struct qemu_plugin_insn *instruction) {
  accesses_watch(instruction);
  if (qemu_plugin_insn_vaddr(instruction) == options.marks.instruction)
    qemu_plugin_register_vcpu_mem_cb(instruction, on_mark, NO_REGISTERS, MEMORY_WRITE, NULL);
}

/* Entry and exit split what was translated, so that a window is exact to the instruction. */
static void on_translate(qemu_plugin_id_t id, struct qemu_plugin_tb *translated) {
  (void)id;
  size_t count = qemu_plugin_tb_n_insns(translated), first = 0;
  qemu_plugin_register_vcpu_tb_exec_inline(translated, INLINE_ADD_U64, &run_retired, count);
  for (size_t i = 0; i < count; i++) {
    struct qemu_plugin_insn *instruction = qemu_plugin_tb_get_insn(translated, i);
    if (i > first && is_gate(qemu_plugin_insn_vaddr(instruction))) {
      trace_block(translated, first, i - first);
      first = i;
    }
    instrument(instruction);
  }
  trace_block(translated, first, count - first);
}

/* The file */

static const char *geometry_text(const struct cache *cache) {
  return cache->geometry != NULL ? cache->geometry : "-";
}

static void write_caches(void) {
  bool shared = data_cache == &instruction_cache;
  fprintf(run.file, "C %s %s\n", geometry_text(&instruction_cache),
          shared ? "shared" : geometry_text(data_cache));
}

static void write_flags(void) {
  if (options.with_accesses)
    fprintf(run.file, "F %" PRIu64 " %" PRIu64 "\n", accesses_unaligned_to_devices,
            rewritten_blocks);
  else
    fprintf(run.file, "F - %" PRIu64 "\n", rewritten_blocks);
}

static void write_trace(bool over_budget) {
  if (!over_budget || ends_with_run()) recorder_end_of_run(options.entry != NO_ADDRESS);
  fprintf(run.file, "P 3\n");
  write_caches();
  windows_write();
  write_flags();
  run_write_total(over_budget, windows_are_full() ? "memory" : "exit");
}

/* Start */

static bool parse_option(const char *argument) {
  const char *value;
  if ((value = value_of(argument, "out")) != NULL) return (run.file_name = value) != NULL;
  if ((value = value_of(argument, "mark")) != NULL)
    return parse_number(value, &options.marks.instruction);
  if ((value = value_of(argument, "slots")) != NULL)
    return parse_number(value, &options.marks.slots);
  if ((value = value_of(argument, "entry")) != NULL) return parse_number(value, &options.entry);
  if ((value = value_of(argument, "exit")) != NULL) return parse_number(value, &options.exit);
  if ((value = value_of(argument, "budget")) != NULL) return parse_number(value, &run.budget);
  if ((value = value_of(argument, "memory")) != NULL)
    return parse_number(value, &windows_bytes_at_most);
  if ((value = value_of(argument, "accesses")) != NULL)
    return parse_switch(value, "0", "1", &options.with_accesses);
  if ((value = value_of(argument, "icache")) != NULL) return cache_parse_instruction(value);
  if ((value = value_of(argument, "dcache")) != NULL) return cache_parse_data(value);
  if ((value = value_of(argument, "flash")) != NULL) return cache_parse_flash(value);
  return false;
}

static bool by_markers(void) { return options.marks.instruction != 0 && options.marks.slots != 0; }

static bool parse_options(int argc, char **argv) {
  for (int i = 0; i < argc; i++) {
    if (!parse_option(argv[i])) {
      fprintf(stderr,
              "trace.so: cannot use `%s` (known: out=FILE, mark=ADDRESS with slots=ADDRESS or "
              "entry=ADDRESS with or without exit=ADDRESS, budget=N memory=BYTES accesses=0|1 and "
              "icache= and dcache=BYTES:WAYS:LINE[:flash] with lines and sets that are powers of "
              "two, or dcache=shared, and flash=START:BYTES)\n",
              argv[i]);
      return false;
    }
  }
  if (!caches_fit()) {
    fprintf(stderr, "trace.so: dcache=shared needs icache=, and a cache of flash needs flash=\n");
    return false;
  }
  bool by_addresses = options.entry != NO_ADDRESS;
  if (run.file_name != NULL && by_markers() != by_addresses) return true;
  fprintf(stderr, "trace.so: out= is needed, and either mark= and slots= or entry=\n");
  return false;
}

EXPORTED int qemu_plugin_install(qemu_plugin_id_t id, const struct qemu_info *info, int argc,
                                 char **argv) {
  run.plugin = "trace.so";
  run.write = write_trace;
  if (!parse_options(argc, argv)) return 1;
  options.with_accesses |= data_cache->geometry != NULL;
  blocks_start(sizeof(struct traced_block));
  if (options.with_accesses) accesses_start();
  if (!run_start(id, info)) return 1;
  qemu_plugin_register_vcpu_tb_trans_cb(id, on_translate);
  return 0;
}
