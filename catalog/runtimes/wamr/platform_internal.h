/*
 * The platform that WAMR is built for here: bare metal, one thread, newlib.
 *
 * WAMR includes a file of this name from its platform folder; its own platforms all need an
 * operating system. What must be declared is listed in its platform_api_vmcore.h.
 */
#ifndef THUMBPRINT_WAMR_PLATFORM_INTERNAL_H
#define THUMBPRINT_WAMR_PLATFORM_INTERNAL_H

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BH_PLATFORM_THUMBPRINT

/* newlib's <math.h> has it as a macro; without this WAMR defines its own over it. */
#define BH_HAS_SIGNBIT 1

typedef int korp_tid;
typedef int korp_thread;
typedef int korp_mutex;
typedef int korp_cond;
typedef int korp_sem;
typedef int korp_rwlock;

typedef int os_file_handle;
typedef void *os_dir_stream;
typedef int os_raw_file_handle;
typedef int os_poll_file_handle;
typedef unsigned int os_nfds_t;
typedef int os_timespec;

#define OS_THREAD_MUTEX_INITIALIZER 0

static inline os_file_handle os_get_invalid_handle(void) { return -1; }

/* WAMR rounds mapped sizes up to it. There are no pages here, so the smallest that it accepts. */
static inline int os_getpagesize(void) { return 32; }

#endif
