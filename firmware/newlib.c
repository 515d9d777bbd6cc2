/* What newlib asks of the system: text output, and no for everything else. */
#include <errno.h>
#include <stdint.h>
#include <sys/stat.h>

#include "console.h"

int _write(int file, const char *text, int bytes);
int _read(int file, char *buffer, int bytes);
int _close(int file);
int _fstat(int file, struct stat *status);
int _isatty(int file);
int _lseek(int file, int offset, int origin);
int _kill(int process, int signal);
int _getpid(void);
void _exit(int status);

int _write(int file, const char *text, int bytes) {
  (void)file;
  console_chatter(text, (uint32_t)bytes);
  return bytes;
}

int _read(int file, char *buffer, int bytes) {
  (void)file, (void)buffer, (void)bytes;
  return 0;
}

int _close(int file) {
  (void)file;
  return -1;
}

/* A terminal: newlib then sends each line at once and keeps no large buffer. */
int _fstat(int file, struct stat *status) {
  (void)file;
  status->st_mode = S_IFCHR;
  return 0;
}

int _isatty(int file) {
  (void)file;
  return 1;
}

int _lseek(int file, int offset, int origin) {
  (void)file, (void)offset, (void)origin;
  return 0;
}

int _getpid(void) { return 1; }

int _kill(int process, int signal) {
  (void)process;
  _exit(signal);
  errno = EINVAL;
  return -1;
}

/* An engine that calls exit or abort has given up: a fault whose lr tells who called. */
__attribute__((noinline)) void _exit(int status) {
  (void)status;
  for (;;) __asm__ volatile("udf #1");
}
