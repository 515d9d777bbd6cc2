/* Shell sort (gaps after Ciura), then heap sort of the same numbers; both must give one order. */
#include "workload.h"

enum { COUNT = 1024 };

static int32_t numbers[COUNT];
static int32_t copy[COUNT];

EXPORT(input) int32_t *input(void) { return numbers; }

static void shell_sort(int32_t *a, int32_t count) {
  static const int32_t gaps[] = {701, 301, 132, 57, 23, 10, 4, 1};
  for (uint32_t g = 0; g < sizeof gaps / sizeof *gaps; g++) {
    int32_t gap = gaps[g];
    for (int32_t i = gap; i < count; i++) {
      int32_t moved = a[i], k = i;
      for (; k >= gap && a[k - gap] > moved; k -= gap) a[k] = a[k - gap];
      a[k] = moved;
    }
  }
}

static void sift(int32_t *a, int32_t root, int32_t count) {
  int32_t moved = a[root];
  for (int32_t child = 2 * root + 1; child < count; child = 2 * root + 1) {
    if (child + 1 < count && a[child + 1] > a[child]) child++;
    if (a[child] <= moved) break;
    a[root] = a[child];
    root = child;
  }
  a[root] = moved;
}

static void heap_sort(int32_t *a, int32_t count) {
  for (int32_t root = count / 2 - 1; root >= 0; root--) sift(a, root, count);
  for (int32_t last = count - 1; last > 0; last--) {
    int32_t largest = a[0];
    a[0] = a[last];
    a[last] = largest;
    sift(a, 0, last);
  }
}

/* A number that depends on the order; 0 if the two orders differ. count is at most 1024. */
EXPORT(sort) uint32_t sort(int32_t count) {
  uint32_t mark = 17;
  for (int32_t i = 0; i < count; i++) copy[i] = numbers[i];
  shell_sort(numbers, count);
  heap_sort(copy, count);
  for (int32_t i = 0; i < count; i++) {
    if (numbers[i] != copy[i]) return 0;
    mark = mark * 31 + (uint32_t)numbers[i];
  }
  return mark;
}
