package thumbprint.analysis.thumb;

/**
 * Sets of registers as bits: 0 to 15 are r0 to pc, 16 the flags, 17 FPSCR's flags, 32 to 63 the
 * single-precision registers s0 to s31 (d0 is s0 and s1; q0 is s0 to s3).
 */
public final class Registers {
  public static final long NONE = 0;
  public static final int SP = 13;
  public static final int LR = 14;
  public static final int PC = 15;
  public static final long FLAGS = 1L << 16;
  public static final long FP_FLAGS = 1L << 17;

  private Registers() {}

  /** r0 to r15. */
  public static long core(int number) {
    return 1L << number;
  }

  /** s0 to s31. */
  public static long single(int number) {
    return 1L << 32 + number;
  }

  /** d0 to d15, as two single-precision registers. */
  public static long twin(int number) {
    return 3L << 32 + 2 * number;
  }

  public static boolean meet(long left, long right) {
    return (left & right) != 0;
  }
}
