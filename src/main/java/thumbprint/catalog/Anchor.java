package thumbprint.catalog;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on a criterion's scale: a number, a named quantity of the board or profile, or a multiple
 * of one: {@code 0.5}, {@code board.flash.free}, {@code 0.5 * board.flash.free}.
 *
 * @param factor the number, or what the named quantity is multiplied by
 * @param name the named quantity; empty for a plain number
 */
public record Anchor(double factor, String name) {
  private static final String NUMBER = "[-+]?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?";
  private static final String NAME = "[a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*";
  private static final Pattern FORM =
      Pattern.compile("(?<number>" + NUMBER + ")?(?<times>\\s*\\*\\s*)?(?<name>" + NAME + ")?");

  public Anchor {
    Checks.require(Double.isFinite(factor), "an anchor's number must be finite, is " + factor);
    Checks.present(name, "anchor name");
  }

  /** Reads the text of a criterion or profile file. */
  public static Anchor parse(String text) {
    Matcher form = FORM.matcher(text == null ? "" : text.strip());
    Checks.require(form.matches() && wellFormed(form), malformed(text));
    String number = form.group("number");
    String name = form.group("name");
    return new Anchor(number == null ? 1 : Double.parseDouble(number), name == null ? "" : name);
  }

  private static boolean wellFormed(Matcher form) {
    boolean product = form.group("number") != null && form.group("name") != null;
    boolean neither = form.group("number") == null && form.group("name") == null;
    return !neither && product == (form.group("times") != null);
  }

  private static String malformed(String text) {
    return "\"" + text + "\" is no anchor (write 0.5, board.flash.free or 0.5 * board.flash.free)";
  }

  /** Whether this is a plain number. */
  public boolean plain() {
    return name.isEmpty();
  }

  /**
   * The number that this stands for.
   *
   * @param quantities the board's and profile's quantities by name, in the criterion's unit
   * @throws IllegalArgumentException if the quantity is not among them
   */
  public double resolve(Map<String, Double> quantities) {
    if (plain()) {
      return factor;
    }
    Double quantity = quantities.get(name);
    Checks.require(
        quantity != null,
        "unknown anchor \"" + name + "\" (known: " + new TreeSet<>(quantities.keySet()) + ")");
    return factor * quantity;
  }

  /** As written in a file. */
  public String text() {
    String number = factor == Math.rint(factor) ? Long.toString((long) factor) : "" + factor;
    return plain() ? number : factor == 1 ? name : number + " * " + name;
  }
}
