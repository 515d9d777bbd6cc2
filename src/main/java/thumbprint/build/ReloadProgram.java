package thumbprint.build;

/**
 * Two modules of different size that take turns: one page and few functions, two pages and many.
 * What they compute is the same.
 */
public final class ReloadProgram {
  /** How many functions the small one has. */
  public static final int SMALL_FUNCTIONS = 4;

  /** How many functions the large one has. */
  public static final int LARGE_FUNCTIONS = 48;

  private ReloadProgram() {}

  /**
   * WebAssembly text of a module that exports {@code sum}, which gives the sum of what its
   * functions make of its argument.
   *
   * @param functions how many
   * @param pages of linear memory, of 64 KiB
   */
  public static String text(int functions, int pages) {
    StringBuilder text = new StringBuilder("(module\n  (memory " + pages + ")\n");
    text.append("  (global $calls (mut i32) (i32.const 0))\n");
    for (int i = 0; i < functions; i++) {
      text.append(function(i));
    }
    text.append("  (func (export \"sum\") (param $x i32) (result i32) (local $sum i32)\n");
    for (int i = 0; i < functions; i++) {
      text.append(
          "    (local.set $sum (i32.add (local.get $sum) (call $f%d (local.get $x))))\n"
              .formatted(i));
    }
    return text.append("    (local.get $sum))\n)\n").toString();
  }

  private static String function(int i) {
    return """
          (func $f%d (param $x i32) (result i32)
            (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
            (i32.store offset=%d (i32.const 0) (local.get $x))
            (i32.add (i32.mul (i32.load offset=%d (i32.const 0)) (i32.const %d)) (i32.const 1)))
        """
        .formatted(i, 4 * i, 4 * i, i + 1);
  }
}
