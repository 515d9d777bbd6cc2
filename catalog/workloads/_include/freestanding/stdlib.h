/* Enough of <stdlib.h> for headers that are compiled to WebAssembly without a C library. */
#ifndef THUMBPRINT_STDLIB_H
#define THUMBPRINT_STDLIB_H
#include <stddef.h>
#endif
