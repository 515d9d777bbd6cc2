package thumbprint.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a module is compiled on the workstation before the deck carries it.
 *
 * @param compiler id under {@code module-compilers} of the runtime
 * @param arguments {@code --name} or {@code --name=value}; targets and options add to them or
 *     replace those of the same name
 * @param code where the machine code lies while it is executed
 * @param coupling what the artifact demands of the runtime that loads it
 * @param source where the coupling is stated, or how it was seen
 */
public record Precompile(
    String compiler, List<String> arguments, Code code, Coupling coupling, String source) {
  /** Where what the compiler made is executed. */
  public enum Code {
    /** Copied to memory of its own, which must be executable and writable. */
    COPIED,
    /** Where the artifact lies, which must be executable. */
    IN_PLACE,
    /** It is no machine code: a table for an interpreter. */
    INTERPRETED;

    @JsonCreator
    static Code parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Which runtimes load an artifact. */
  public enum Coupling {
    /** Only those of the compiler's own version: a new runtime needs every module compiled anew. */
    EXACT_VERSION,
    /** Other versions too. */
    NONE;

    @JsonCreator
    static Coupling parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Precompile {
    Checks.id(compiler, "precompile.compiler");
    arguments = Checks.listOrEmpty(arguments);
    Checks.present(code, "precompile.code");
    Checks.present(coupling, "precompile.coupling");
    Checks.text(source, "precompile.source");
    arguments.forEach(Precompile::nameOf);
  }

  /** These arguments and further ones; of one name the last holds, at the place of the first. */
  List<String> argumentsAnd(List<List<String>> further) {
    Map<String, String> byName = new LinkedHashMap<>();
    List<String> all = new ArrayList<>(arguments);
    further.forEach(all::addAll);
    all.forEach(argument -> byName.put(nameOf(argument), argument));
    return List.copyOf(byName.values());
  }

  private static String nameOf(String argument) {
    Checks.require(
        argument.startsWith("--"),
        "argument \"" + argument + "\" of a module compiler must be --name or --name=value");
    int end = argument.indexOf('=');
    return end < 0 ? argument : argument.substring(0, end);
  }
}
