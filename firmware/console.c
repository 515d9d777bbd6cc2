#include "console.h"

#include "semihosting.h"

enum { LINE_BYTES = 512 };

/* Two buffers, because an engine may print half a line before the harness prints one. */
struct buffer {
  char text[LINE_BYTES + 2]; /* and a line feed and a zero */
  uint32_t bytes;
};
static struct buffer line;
static struct buffer chatter;

/* What does not fit is left out: a line always ends. */
static void put(char letter) {
  if (line.bytes < LINE_BYTES) line.text[line.bytes++] = letter;
}

static void send(struct buffer *buffer) {
  buffer->text[buffer->bytes] = '\n';
  buffer->text[buffer->bytes + 1] = 0;
  buffer->bytes = 0;
  semihosting_write(buffer->text);
}

static void key(const char *name) {
  put(' ');
  line_append(name);
  put('=');
}

void line_start(const char *event) {
  console_flush();
  line.bytes = 0;
  line_append("tp ");
  line_append(event);
}

void line_append(const char *text) {
  while (*text != 0) put(*text++);
}

void line_append_hex(uint64_t bits, uint32_t digits) {
  while (digits > 0) put("0123456789abcdef"[bits >> (--digits * 4) & 15]);
}

void line_word(const char *name, const char *word) {
  key(name);
  line_append(word);
}

void line_hex(const char *name, uint64_t bits, uint32_t digits) {
  key(name);
  line_append_hex(bits, digits);
}

void line_append_number(uint32_t value) {
  char digits[10];
  uint32_t count = 0;
  do {
    digits[count++] = (char)('0' + value % 10);
    value /= 10;
  } while (value > 0);
  while (count > 0) put(digits[--count]);
}

void line_number(const char *name, uint32_t value) {
  key(name);
  line_append_number(value);
}

void line_text(const char *text) {
  key("text");
  for (; *text != 0; text++) {
    if ((uint8_t)*text >= ' ' && *text != 0x7f) {
      put(*text);
    } else {
      line_append("\\x");
      line_append_hex((uint8_t)*text, 2);
    }
  }
}

void line_end(void) { send(&line); }

void console_chatter(const char *text, uint32_t bytes) {
  for (uint32_t i = 0; i < bytes; i++) {
    if (text[i] == '\n') {
      send(&chatter);
    } else if (text[i] != 0) {
      if (chatter.bytes == LINE_BYTES) send(&chatter);
      chatter.text[chatter.bytes++] = text[i];
    }
  }
}

void console_flush(void) {
  if (chatter.bytes > 0) send(&chatter);
}
