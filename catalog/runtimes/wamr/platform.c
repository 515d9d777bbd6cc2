/*
 * What WAMR asks of its platform, on bare metal with one thread. See platform_internal.h.
 *
 * Everything it would print goes to a buffer that the adapter reads: a print inside a counted
 * window would be counted, and the last line is often the only reason that WAMR gives.
 */
#include "platform_api_extension.h"
#include "platform_api_vmcore.h"

#include "engine.h"
#include "last_message.h"

static char last_message[LAST_MESSAGE_BYTES];
static size_t used;
static bool line_ended;

const char *wamr_last_message(void) { return last_message; }

void wamr_clear_last_message(void) {
  last_message[0] = 0;
  used = 0;
  line_ended = false;
}

/* WAMR prints a line in pieces, the line feed last and often twice: what follows is a new line. */
int os_vprintf(const char *format, va_list arguments) {
  if (line_ended && strcmp(format, "\n") == 0) return 1;
  if (line_ended) wamr_clear_last_message();
  int written = vsnprintf(last_message + used, sizeof last_message - used, format, arguments);
  used = strlen(last_message);
  line_ended = used > 0 && last_message[used - 1] == '\n';
  if (line_ended) last_message[--used] = 0;
  return written;
}

int os_printf(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int written = os_vprintf(format, arguments);
  va_end(arguments);
  return written;
}

int bh_platform_init(void) { return 0; }
void bh_platform_destroy(void) {}

/* The runtime is started with an allocator of the adapter, so these are never asked. */
void *os_malloc(unsigned size) {
  (void)size;
  return NULL;
}

void *os_realloc(void *block, unsigned size) {
  (void)block;
  (void)size;
  return NULL;
}

void os_free(void *block) { (void)block; }

int os_dumps_proc_mem_info(char *out, unsigned int size) {
  (void)out;
  (void)size;
  return -1;
}

/* No clock: only log lines and profiling ask for the time. */
uint64 os_time_get_boot_us(void) { return 0; }
uint64 os_time_thread_cputime_us(void) { return 0; }

korp_tid os_self_thread(void) { return 1; }

uint8 *os_thread_get_stack_boundary(void) { return harness_stack_bottom(); }

void os_thread_jit_write_protect_np(bool enabled) { (void)enabled; }

int os_mutex_init(korp_mutex *mutex) {
  *mutex = 0;
  return BHT_OK;
}

int os_mutex_destroy(korp_mutex *mutex) {
  (void)mutex;
  return BHT_OK;
}

int os_mutex_lock(korp_mutex *mutex) {
  (void)mutex;
  return BHT_OK;
}

int os_mutex_unlock(korp_mutex *mutex) {
  (void)mutex;
  return BHT_OK;
}

/* Linear memory comes from here. WAMR relies on the zeroes that an operating system would give. */
void *os_mmap(void *hint, size_t size, int protection, int flags, os_file_handle file) {
  (void)hint;
  (void)protection;
  (void)flags;
  (void)file;
  return wamr_allocate_zeroed(size);
}

void os_munmap(void *address, size_t size) {
  (void)size;
  free(address);
}

int os_mprotect(void *address, size_t size, int protection) {
  (void)address;
  (void)size;
  (void)protection;
  return 0;
}

/* Allocate, copy, free: WAMR's own way on platforms without mremap, peak of both included. */
void *os_mremap(void *old_address, size_t old_size, size_t new_size) {
  return os_mremap_slow(old_address, old_size, new_size);
}

void os_dcache_flush(void) {}

void os_icache_flush(void *start, size_t length) {
  (void)start;
  (void)length;
}
