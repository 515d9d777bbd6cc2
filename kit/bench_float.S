/* Floating point, where the core has it: latencies in chains, issue in independent groups. */
#include "bench.inc"

#ifdef __ARM_FP
#if __ARM_FP & 4

  /* s0 = 0, s1 = 1, s2 = 2, s3 = 3, s4 to s7 = 1 */
  .macro float_values
  vmov.f32 s1, #1.0
  vmov.f32 s2, #2.0
  vmov.f32 s3, #3.0
  vsub.f32 s0, s1, s1
  vmov.f32 s4, #1.0
  vmov.f32 s5, #1.0
  vmov.f32 s6, #1.0
  vmov.f32 s7, #1.0
  .endm

  /* One instruction over and over; the result is in `result`. */
  .macro chain name, count, expected, result, code:vararg
bench \name, \count, \expected
  float_values
  begin
  .rept \count
  \code
  .endr
  end
  vmov r0, \result
done
  .endm

chain float_add_chain, 64, 0x42800000, s0, vadd.f32 s0, s0, s1
chain float_multiply_chain, 64, 0x40400000, s3, vmul.f32 s3, s3, s1
chain float_multiply_accumulate_chain, 64, 0x42800000, s0, vmla.f32 s0, s1, s4
chain float_negate_chain, 64, 0x3f800000, s1, vneg.f32 s1, s1
chain float_divide, 32, 0x3eaaaaab, s0, vdiv.f32 s0, s1, s3
chain float_divide_exact, 32, 0x40000000, s0, vdiv.f32 s0, s2, s1
chain float_divide_chain, 32, 0x40400000, s3, vdiv.f32 s3, s3, s1
chain float_root, 32, 0x3fb504f3, s0, vsqrt.f32 s0, s2
chain float_root_chain, 32, 0x3f800000, s1, vsqrt.f32 s1, s1
chain float_to_integer, 64, 3, s0, vcvt.s32.f32 s0, s3
chain float_from_integer, 64, 0x4e7e0000, s0, vcvt.f32.s32 s0, s1
chain float_move, 64, 0x40400000, s0, vmov.f32 s0, s3

#ifdef __ARM_FEATURE_FMA
chain float_fused_chain, 64, 0x42800000, s0, vfma.f32 s0, s1, s4
#endif

  /* Four instructions that do not need each other. */
  .macro four name, instruction, expected
bench \name, 64, \expected
  float_values
  begin
  .rept 16
  \instruction s4, s4, s1
  \instruction s5, s5, s1
  \instruction s6, s6, s1
  \instruction s7, s7, s1
  .endr
  end
  vmov r0, s7
done
  .endm

four float_add_independent, vadd.f32, 0x41880000
four float_multiply_independent, vmul.f32, 0x3f800000

  .macro four_accumulated name, instruction, expected
bench \name, 64, \expected
  float_values
  begin
  .rept 16
  \instruction s4, s2, s1
  \instruction s5, s2, s1
  \instruction s6, s2, s1
  \instruction s7, s2, s1
  .endr
  end
  vmov r0, s7
done
  .endm

four_accumulated float_multiply_accumulate_independent, vmla.f32, 0x42040000
#ifdef __ARM_FEATURE_FMA
four_accumulated float_fused_independent, vfma.f32, 0x42040000
#endif

  /* Two instructions, over and over. */
  .macro pair name, expected, result, first, second
bench \name, 128, \expected
  float_values
  movs r1, #0
  begin
  .rept 64
  \first
  \second
  .endr
  end
  vmov r0, \result
done
  .endm

pair float_add_and_integer, 0x42800000, s0, "vadd.f32 s0, s0, s1", "adds r1, #1"
pair float_multiply_and_add, 0x42800000, s0, "vmul.f32 s3, s3, s1", "vadd.f32 s0, s0, s1"
pair float_multiply_then_add, 0x40800000, s0, "vmul.f32 s0, s3, s1", "vadd.f32 s0, s0, s1"
pair float_add_and_load, 0x42800000, s0, "vadd.f32 s0, s0, s1", "ldr r1, [r4, #64]"
pair float_add_and_load_float, 0x42800000, s0, "vadd.f32 s0, s0, s1", "vldr s5, [r4, #64]"
pair float_load_then_add, 0x3f800000, s0, "vldr s5, [r4, #64]", "vadd.f32 s0, s5, s1"
pair float_add_then_store, 0x42800000, s0, "vadd.f32 s0, s0, s1", "vstr s0, [r4, #68]"
pair float_compare_and_flags, 0x3f800000, s1, "vcmp.f32 s1, s2", "vmrs APSR_nzcv, fpscr"
pair float_through_core, 0x40400000, s3, "vmov r1, s3", "vmov s3, r1"

/* A division has time for what does not need it. */
bench float_divide_beside_integers, 288, 0x3eaaaaab
  float_values
  movs r1, #0
  begin
  .rept 32
  vdiv.f32 s0, s1, s3
  .rept 8
  adds r1, #1
  .endr
  .endr
  end
  vmov r0, s0
done

  /* Loads and stores; r4 is the scratch memory. */
  .macro moved name, count, code:vararg
bench \name, \count, 0x3f800000
  float_values
  vstr s1, [r4, #64]
  vstr s1, [r4, #72]
  begin
  .rept \count
  \code
  .endr
  end
  vldr s0, [r4, #64]
  vmov r0, s0
  movs r1, #0
  str r1, [r4, #64]
done
  .endm

moved float_load, 64, vldr s2, [r4, #64]
moved float_store, 64, vstr s1, [r4, #64]
moved float_load_multiple_4, 32, vldmia r4, {s4-s7}
moved float_load_multiple_8, 32, vldmia r4, {s4-s11}
moved float_load_double, 64, vldr d2, [r4, #64]

/* The smallest denormals: with the default mode, and flushed to zero. */
  .macro denormal name, count, mode, expected, code:vararg
bench \name, \count, \expected
  float_values
  vmrs r2, fpscr
  orr r0, r2, #\mode << 24
  vmsr fpscr, r0
  movs r0, #1
  vmov s0, r0
  vmov s5, r0
  begin
  .rept \count
  \code
  .endr
  end
  vmov r0, s0
  vmsr fpscr, r2
done
  .endm

denormal float_denormal_add, 64, 0, 65, vadd.f32 s0, s0, s5
denormal float_denormal_multiply, 64, 0, 1, vmul.f32 s0, s0, s1
denormal float_denormal_divide, 32, 0, 1, vdiv.f32 s0, s0, s1
denormal float_flushed_add, 64, 1, 0, vadd.f32 s0, s0, s5
denormal float_flushed_multiply, 64, 1, 0, vmul.f32 s0, s0, s1

#if __ARM_FP & 8

  .macro double_values
  vmov.f64 d1, #1.0
  vmov.f64 d2, #2.0
  vmov.f64 d3, #3.0
  vsub.f64 d0, d1, d1
  vmov.f64 d4, #1.0
  vmov.f64 d5, #1.0
  vmov.f32 s12, #1.0
  .endm

  /* What is checked is the upper half. */
  .macro double_chain name, count, expected, result, code:vararg
bench \name, \count, \expected
  double_values
  begin
  .rept \count
  \code
  .endr
  end
  vmov r1, r0, \result
done
  .endm

double_chain double_add_chain, 64, 0x40500000, d0, vadd.f64 d0, d0, d1
double_chain double_multiply_chain, 64, 0x40080000, d3, vmul.f64 d3, d3, d1
double_chain double_multiply_accumulate_chain, 64, 0x40500000, d0, vmla.f64 d0, d1, d4
double_chain double_fused_chain, 64, 0x40500000, d0, vfma.f64 d0, d1, d4
double_chain double_divide, 32, 0x3fd55555, d0, vdiv.f64 d0, d1, d3
double_chain double_divide_chain, 32, 0x40080000, d3, vdiv.f64 d3, d3, d1
double_chain double_root, 32, 0x3ff6a09e, d0, vsqrt.f64 d0, d2
double_chain double_from_float, 64, 0x3ff00000, d0, vcvt.f64.f32 d0, s12
double_chain double_load, 64, 0, d0, vldr d0, [r4, #128]

bench double_add_independent, 64, 0x40408000
  double_values
  begin
  .rept 32
  vadd.f64 d4, d4, d1
  vadd.f64 d5, d5, d1
  .endr
  end
  vmov r1, r0, d5
done

bench double_to_float_and_back, 64, 0x40080000
  double_values
  begin
  .rept 32
  vcvt.f32.f64 s0, d3
  vcvt.f64.f32 d3, s0
  .endr
  end
  vmov r1, r0, d3
done

#endif

#ifdef __ARM_FEATURE_MVE

bench vector_add_chain, 64, 64
  vmov.i32 q0, #0
  vmov.i32 q1, #1
  begin
  .rept 64
  vadd.i32 q0, q0, q1
  .endr
  end
  vmov r0, s0
done

bench vector_load, 64, 0
  begin
  .rept 64
  vldrw.32 q0, [r4, #128]
  .endr
  end
  vmov r0, s0
done

#if __ARM_FEATURE_MVE & 2

bench vector_float_add_chain, 64, 0x42800000
  vmov.i32 q0, #0
  vmov.f32 q1, #1.0
  begin
  .rept 64
  vadd.f32 q0, q0, q1
  .endr
  end
  vmov r0, s0
done

bench vector_float_fused_chain, 64, 0x42800000
  vmov.i32 q0, #0
  vmov.f32 q1, #1.0
  begin
  .rept 64
  vfma.f32 q0, q1, q1
  .endr
  end
  vmov r0, s0
done

#endif
#endif
#endif
#endif
