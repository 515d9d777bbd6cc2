/* The door to the host, by the breakpoint of Arm's semihosting (IHI 0084). */
#ifndef THUMBPRINT_SEMIHOSTING_H
#define THUMBPRINT_SEMIHOSTING_H

#include <stdnoreturn.h>

/* Writes zero-terminated text to the console in one call. */
void semihosting_write(const char *text);

/* Ends the emulator; `status` is its exit code. */
noreturn void semihosting_exit(int status);

#endif
