package thumbprint.module;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A call that did not do what the reference did.
 *
 * @param call the export with its arguments, {@code i32.div_s(7, 0)}
 * @param expected what the reference gave, for people
 * @param actual what was seen
 */
public record CallDifference(Kind kind, String call, String expected, String actual) {

  /** In which way. */
  public enum Kind {
    /** A result has another value. */
    VALUE("gave another value"),
    /** Results that must be NaNs are NaNs, with other bits than those that they went in with. */
    NAN_BITS("gave a NaN of other bits"),
    /** Memory holds other bytes. */
    MEMORY("left other bytes in memory"),
    /** It returned where it must trap. */
    NO_TRAP("did not trap"),
    /** It trapped where it must return. */
    TRAP("trapped"),
    /** It trapped, as it must, and gave another reason. */
    TRAP_KIND("trapped for another reason");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As evidence writes it. */
    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the engine did, for people. */
    public String words() {
      return words;
    }

    /**
     * Whether a program would go on with a wrong state and nobody would notice. A NaN that stays a
     * NaN is told, and is not counted as such.
     */
    public boolean silent() {
      return switch (this) {
        case VALUE, MEMORY, NO_TRAP -> true;
        case NAN_BITS, TRAP, TRAP_KIND -> false;
      };
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Kind parse(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** One line for people. */
  public String shown() {
    return call + " " + kind.words() + ": expected " + expected + ", got " + actual;
  }
}
