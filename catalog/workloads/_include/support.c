/* What a compiler may call on its own; WebAssembly 1.0 has no instruction for it. Compiled with
 * -fno-builtin, or the loops would be turned into calls of themselves. */
#include <stddef.h>

void *memcpy(void *restrict target, const void *restrict source, size_t bytes) {
  unsigned char *to = target;
  const unsigned char *from = source;
  while (bytes--) *to++ = *from++;
  return target;
}

void *memmove(void *target, const void *source, size_t bytes) {
  unsigned char *to = target;
  const unsigned char *from = source;
  if (to < from) {
    while (bytes--) *to++ = *from++;
  } else {
    while (bytes--) to[bytes] = from[bytes];
  }
  return target;
}

void *memset(void *target, int value, size_t bytes) {
  unsigned char *to = target;
  while (bytes--) *to++ = (unsigned char)value;
  return target;
}
