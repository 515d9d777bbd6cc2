/*
 * For workloads in C. The same file compiles to WebAssembly and, unchanged, to native code.
 *
 * Only functions marked EXPORT are called from outside. Addresses of buffers are given out by
 * exported getters, so that a script works with linear memory and with absolute addresses alike.
 * No C library: the compiler may use memcpy, memmove and memset (support.c in WebAssembly,
 * newlib's natively). No floating-point contraction, so that both give the same bits.
 */
#ifndef THUMBPRINT_WORKLOAD_H
#define THUMBPRINT_WORKLOAD_H

#include <stdint.h>

#ifdef __wasm__
#define EXPORT(name) __attribute__((export_name(#name)))
#define IMPORT(module, field) __attribute__((import_module(#module), import_name(#field)))
#else
#define EXPORT(name)
#define IMPORT(module, field) /* natively a plain function of the field's name */
#endif

/* Sine of x turns for x in [-0.5, 0.5], within 0.0011; parabola and one correction, no libm. */
static inline float sine_of_turns(float x) {
  float magnitude = x < 0.0f ? -x : x;
  float y = 8.0f * x * (1.0f - 2.0f * magnitude);
  float y_magnitude = y < 0.0f ? -y : y;
  return y + 0.225f * (y * y_magnitude - y);
}

/* Brings a phase in [-0.5, 1.5) back to [-0.5, 0.5). */
static inline float wrap_turns(float x) { return x >= 0.5f ? x - 1.0f : x; }

#endif
