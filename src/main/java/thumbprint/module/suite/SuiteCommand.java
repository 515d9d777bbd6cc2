package thumbprint.module.suite;

import java.util.List;
import thumbprint.module.Value;

/** One command of a file of the suite, with the line that it stands on. */
public sealed interface SuiteCommand {
  int line();

  /**
   * A module that must load and be instantiated.
   *
   * @param name by which later commands mean it; empty where it has none
   * @param file with its bytes
   */
  record Instantiate(int line, String name, String file) implements SuiteCommand {}

  /**
   * A call of an export.
   *
   * @param module name of the module that is meant; empty: the last one
   */
  record Call(int line, String module, String export, List<Value> arguments, Expectation wanted)
      implements SuiteCommand {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A module that must not come to life. */
  record Refuse(int line, Refusal why, String file) implements SuiteCommand {}

  /** A module that is written so wrongly that only a reader of text could say so. */
  record RefuseText(int line) implements SuiteCommand {}

  /** An exported global must have a value. */
  record ReadGlobal(int line, String module) implements SuiteCommand {}

  /**
   * From here on other modules may import what the module exports.
   *
   * @param module name of the module that is meant; empty: the last one
   * @param as first half of the names to import
   */
  record Register(int line, String module, String as) implements SuiteCommand {}

  /** Something with values that are no numbers. */
  record Beyond(int line, String what) implements SuiteCommand {}

  /** Why a module must not come to life. */
  enum Refusal {
    /** Its bytes are no module. */
    MALFORMED("malformed"),
    /** It does not validate. */
    INVALID("invalid"),
    /** Its imports are not there or do not fit. */
    UNLINKABLE("unlinkable"),
    /** Its segments do not fit, or its start function traps. */
    UNINSTANTIABLE("uninstantiable");

    private final String id;

    Refusal(String id) {
      this.id = id;
    }

    /** As messages name it. */
    public String id() {
      return id;
    }
  }

  /** What must come of a call. */
  sealed interface Expectation {
    /** As messages show it. */
    String shown();

    /** It returns these. */
    record Returns(List<ExpectedValue> results) implements Expectation {
      public Returns {
        results = List.copyOf(results);
      }

      @Override
      public String shown() {
        return results.isEmpty()
            ? "a return"
            : String.join(", ", results.stream().map(ExpectedValue::shown).toList());
      }
    }

    /** It traps, for the reason that the suite's text says. */
    record Traps(String text) implements Expectation {
      @Override
      public String shown() {
        return "trap: " + text;
      }
    }

    /** It is made for its effect; it must return. */
    record Happens() implements Expectation {
      @Override
      public String shown() {
        return "a return";
      }
    }
  }
}
