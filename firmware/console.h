/*
 * Lines of the transcript (docs/driver.md). A line is put together in a buffer and leaves with one
 * semihosting call, so that printing costs the same whatever is printed.
 *
 *   line_start("read"); line_number("op", 3); line_hex("address", 64, 8); line_end();
 */
#ifndef THUMBPRINT_CONSOLE_H
#define THUMBPRINT_CONSOLE_H

#include <stdint.h>

void line_start(const char *event);
void line_number(const char *key, uint32_t value);
void line_word(const char *key, const char *word);
/* `digits` hexadecimal digits, padded with zeros. */
void line_hex(const char *key, uint64_t bits, uint32_t digits);
/* Must be the last field: runs to the end of the line, control characters escaped. */
void line_text(const char *text);
/* Appends without a key; for values that have a grammar of their own. */
void line_append(const char *text);
void line_append_number(uint32_t value);
void line_append_hex(uint64_t bits, uint32_t digits);
void line_end(void);

/* Text that an engine prints: passed on line by line. */
void console_chatter(const char *text, uint32_t bytes);

/* Sends chatter that has not ended its line. */
void console_flush(void);

#endif
