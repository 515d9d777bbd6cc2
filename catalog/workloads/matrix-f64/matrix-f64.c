/* Product of two square matrices, and a Gauss-Jordan inversion of the sum with a dominant diagonal. */
#include "workload.h"

enum { SIZE = 20 };
typedef double real;

static real a[SIZE][SIZE], b[SIZE][SIZE], product[SIZE][SIZE], inverse[SIZE][SIZE];
static float values[2 * SIZE * SIZE];

/* Two matrices of single-precision numbers, one after the other. */
EXPORT(input) float *input(void) { return values; }
EXPORT(result) real *result(void) { return product[0]; }
EXPORT(inverted) real *inverted(void) { return inverse[0]; }

static void take(void) {
  for (int i = 0; i < SIZE; i++)
    for (int k = 0; k < SIZE; k++) {
      a[i][k] = (real)values[i * SIZE + k];
      b[i][k] = (real)values[SIZE * SIZE + i * SIZE + k];
    }
}

static void multiply(void) {
  for (int i = 0; i < SIZE; i++)
    for (int k = 0; k < SIZE; k++) {
      real sum = 0;
      for (int m = 0; m < SIZE; m++) sum += a[i][m] * b[m][k];
      product[i][k] = sum;
    }
}

static void subtract_row(int from, int row, real factor) {
  for (int k = 0; k < SIZE; k++) {
    a[row][k] -= factor * a[from][k];
    inverse[row][k] -= factor * inverse[from][k];
  }
}

static void invert(void) {
  for (int i = 0; i < SIZE; i++)
    for (int k = 0; k < SIZE; k++) {
      a[i][k] += b[i][k] + (i == k ? (real)(2 * SIZE) : (real)0);
      inverse[i][k] = i == k ? (real)1 : (real)0;
    }
  for (int i = 0; i < SIZE; i++) {
    real pivot = (real)1 / a[i][i];
    for (int k = 0; k < SIZE; k++) {
      a[i][k] *= pivot;
      inverse[i][k] *= pivot;
    }
    for (int row = 0; row < SIZE; row++)
      if (row != i) subtract_row(i, row, a[row][i]);
  }
}

EXPORT(run) void run(void) {
  take();
  multiply();
  invert();
}
