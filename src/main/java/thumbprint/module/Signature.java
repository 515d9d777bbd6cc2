package thumbprint.module;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Parameter and result types of a function, written {@code (ii)i} as in {@code docs/driver.md}. */
public record Signature(List<ValueType> parameters, List<ValueType> results) {
  public Signature {
    parameters = List.copyOf(parameters);
    results = List.copyOf(results);
  }

  /**
   * @throws IllegalArgumentException if the text is not of the form {@code (ii)i}
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Signature parse(String text) {
    int close = text.indexOf(')');
    if (!text.startsWith("(") || close < 0) {
      throw new IllegalArgumentException("a signature is written (ii)i, not \"" + text + "\"");
    }
    return new Signature(types(text.substring(1, close)), types(text.substring(close + 1)));
  }

  private static List<ValueType> types(String letters) {
    List<ValueType> types = new ArrayList<>();
    letters.chars().forEach(letter -> types.add(ValueType.ofLetter((char) letter)));
    return types;
  }

  @JsonValue
  public String text() {
    return "(" + letters(parameters) + ")" + letters(results);
  }

  private static String letters(List<ValueType> types) {
    StringBuilder letters = new StringBuilder();
    types.forEach(type -> letters.append(type.letter()));
    return letters.toString();
  }

  @Override
  public String toString() {
    return text();
  }
}
