package thumbprint.build;

/**
 * The module that never ends, in three ways, and tells afterwards whether it is whole.
 *
 * <p>{@code prepare} writes a pattern of {@value #KEPT_BYTES} bytes from address {@value
 * #KEPT_ADDRESS}. Each endless function counts in the word at 0 and copies the count to the word at
 * 4, so that {@code torn} is 0 or 1 however it was stopped. {@code answer} gives its argument plus
 * 37. The recursion stores after it returns, so that no compiler makes a loop of it.
 */
public final class EndlessProgram {
  /** Where the pattern lies that nobody may touch. */
  public static final int KEPT_ADDRESS = 256;

  /** How long it is. */
  public static final int KEPT_BYTES = 64;

  /** What {@code answer} adds. */
  public static final int ADDED = 37;

  private EndlessProgram() {}

  /** WebAssembly text. */
  public static String text() {
    return """
        (module
          (memory (export "memory") 1)
          (func $count
            (i32.store (i32.const 0) (i32.add (i32.load (i32.const 0)) (i32.const 1)))
            (i32.store (i32.const 4) (i32.load (i32.const 0))))
          (func (export "prepare") (local $i i32)
            (i32.store (i32.const 0) (i32.const 0))
            (i32.store (i32.const 4) (i32.const 0))
            (loop $next
              (i32.store8 offset=256 (local.get $i) (call $byte (local.get $i)))
              (local.set $i (i32.add (local.get $i) (i32.const 1)))
              (br_if $next (i32.lt_u (local.get $i) (i32.const 64)))))
          (func $byte (param $i i32) (result i32)
            (i32.xor (i32.mul (local.get $i) (i32.const 7)) (i32.const 0x5a)))
          (func (export "loop")
            (loop $for_ever
              (i32.store (i32.const 0) (i32.add (i32.load (i32.const 0)) (i32.const 1)))
              (i32.store (i32.const 4) (i32.load (i32.const 0)))
              (br $for_ever)))
          (func (export "loop-with-calls")
            (loop $for_ever (call $count) (br $for_ever)))
          (func $recurse (export "recursion") (param $depth i32) (result i32) (local $below i32)
            (call $count)
            (local.set $below (call $recurse (i32.add (local.get $depth) (i32.const 1))))
            (i32.store offset=8 (i32.const 0) (local.get $below))
            (i32.xor (local.get $below) (local.get $depth)))
          (func (export "torn") (result i32)
            (i32.sub (i32.load (i32.const 0)) (i32.load (i32.const 4))))
          (func (export "answer") (param $i i32) (result i32)
            (i32.add (local.get $i) (i32.const 37))))
        """;
  }

  /** The byte of the pattern at an index. */
  public static byte kept(int index) {
    return (byte) (index * 7 ^ 0x5a);
  }
}
