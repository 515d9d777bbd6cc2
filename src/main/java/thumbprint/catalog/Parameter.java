package thumbprint.catalog;

import java.util.List;

/**
 * A number that is compiled into an engine and that a measurement may turn, where an option would
 * be a choice: the bytes of its operand stack, the fuel of a call.
 *
 * @param flag of the compiler; {@code __VALUE__} in it becomes the number
 * @param files of the adapter or the sources that the flag is given to, by file name; only they are
 *     compiled again
 * @param standard what the engine is built with when nobody asks
 */
public record Parameter(String flag, List<String> files, long standard) {
  /** Bytes of the operand stack that the engine allocates for itself. */
  public static final String OPERAND_STACK = "operand-stack";

  /** WebAssembly instructions that one call may execute where the engine meters. */
  public static final String FUEL = "fuel";

  private static final String VALUE = "__VALUE__";

  public Parameter {
    Checks.text(flag, "parameter.flag");
    Checks.require(flag.contains(VALUE), "parameter.flag needs " + VALUE + ", is " + flag);
    files = Checks.listOrEmpty(files);
    Checks.require(!files.isEmpty(), "parameter.files is missing");
    Checks.require(standard > 0, "parameter.standard must be positive");
  }

  /** The compiler's flag for a number. */
  public String flag(long value) {
    return flag.replace(VALUE, Long.toString(value));
  }
}
