/* Between WAMR's platform layer and the adapter. */
#ifndef THUMBPRINT_WAMR_LAST_MESSAGE_H
#define THUMBPRINT_WAMR_LAST_MESSAGE_H

#include <stddef.h>

enum { LAST_MESSAGE_BYTES = 160 };

/* The last line that WAMR wanted to print since it was cleared; "" if none. */
const char *wamr_last_message(void);
void wamr_clear_last_message(void);

/* calloc that remembers a failure, so that the adapter can tell "out of memory" from "invalid". */
void *wamr_allocate_zeroed(size_t bytes);

#endif
