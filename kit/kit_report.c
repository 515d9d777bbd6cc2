#include "kit_report.h"

#include <string.h>

#include "counter.h"
#include "semihosting.h"
#include "target.h"

extern char kit_report[], kit_report_end[];

enum { LINE_BYTES = 160 };

static struct {
  char line[LINE_BYTES];
  uint32_t length, used, rows, failed;
} report;

static void put(char letter) {
  if (report.length + 1 < LINE_BYTES) report.line[report.length++] = letter;
}

static void put_text(const char *text) {
  while (*text != '\0') put(*text++);
}

static void put_number(int32_t number) {
  char digits[11];
  uint32_t count = 0;
  uint32_t rest = number < 0 ? 0u - (uint32_t)number : (uint32_t)number;
  do {
    digits[count++] = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest != 0);
  if (number < 0) put('-');
  while (count > 0) put(digits[--count]);
}

static void put_field(int32_t number) {
  put(',');
  put_number(number);
}

/* Lines that do not fit into memory any more still go to a debugger. */
static void end_line(void) {
  put('\n');
  report.line[report.length] = '\0';
  uint32_t room = (uint32_t)(kit_report_end - kit_report) - report.used;
  if (report.length < room) {
    memcpy(kit_report + report.used, report.line, report.length + 1);
    report.used += report.length;
  }
  if (!debugger_is_absent) semihosting_write(report.line);
  report.length = 0;
}

static void start_row(const char *name) {
  put_text("kit,");
  put_number(KIT_VERSION);
  const char *const fields[] = {target_core, target_name, counter_name(), name};
  for (uint32_t i = 0; i < sizeof fields / sizeof *fields; i++) {
    put(',');
    put_text(fields[i]);
  }
}

static void end_row(const char *verdict) {
  put(',');
  put_text(verdict);
  end_line();
  report.rows++;
  report.failed += strcmp(verdict, "ok") != 0;
}

void report_start(void) {
  memset(&report, 0, sizeof report);
  put_text("kit,version,core,target,counter,benchmark,instructions,repeats,min,median,max,check");
  end_line();
}

void report_remark(const char *text) {
  put_text("# ");
  put_text(text);
  end_line();
}

void report_check(const char *name, bool held) {
  start_row(name);
  put_text(",-,1,-,-,-");
  end_row(held ? "ok" : "failed");
}

static void sort(struct samples *samples) {
  for (uint32_t i = 1; i < samples->count; i++) {
    int32_t moved = samples->times[i];
    uint32_t place = i;
    for (; place > 0 && samples->times[place - 1] > moved; place--)
      samples->times[place] = samples->times[place - 1];
    samples->times[place] = moved;
  }
}

void report_times(const char *name, int32_t instructions, struct samples *samples,
                  const char *verdict) {
  start_row(name);
  if (instructions < 0)
    put_text(",-");
  else
    put_field(instructions);
  put_field((int32_t)samples->count);
  if (samples->count == 0) {
    put_text(",-,-,-");
  } else {
    sort(samples);
    put_field(samples->times[0]);
    put_field(samples->times[(samples->count - 1) / 2]);
    put_field(samples->times[samples->count - 1]);
  }
  end_row(verdict);
}

void report_end(void) {
  put_text("kit-end,");
  put_number((int32_t)report.rows);
  put_field((int32_t)report.failed);
  end_line();
}
