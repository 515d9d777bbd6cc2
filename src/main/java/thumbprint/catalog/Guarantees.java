package thumbprint.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a variant promises about a module that misbehaves. Absent promises are unknown, never
 * assumed.
 */
public record Guarantees(Map<Guarantee, State> states) {
  /** A promise that costs something, so that engines which make it are ranked apart. */
  public enum Guarantee {
    MEMORY_BOUNDS,
    STACK_OVERFLOW,
    INTERRUPTION,
    VALIDATION;

    @JsonCreator
    static Guarantee parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether the promise is kept by a check. */
  public enum State {
    CHECKED,
    UNCHECKED,
    UNKNOWN;

    @JsonCreator
    static State parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Guarantees {
    states = Map.copyOf(states);
  }

  @JsonCreator
  static Guarantees of(Map<String, String> states) {
    Map<Guarantee, State> parsed = new TreeMap<>();
    states.forEach((key, value) -> parsed.put(Guarantee.parse(key), State.parse(value)));
    return new Guarantees(parsed);
  }

  /** Promises in the order of their declaration, by id. */
  @JsonValue
  public Map<String, String> byId() {
    Map<String, String> ids = new TreeMap<>();
    for (Guarantee guarantee : Guarantee.values()) {
      ids.put(guarantee.id(), state(guarantee).id());
    }
    return ids;
  }

  public State state(Guarantee guarantee) {
    return states.getOrDefault(guarantee, State.UNKNOWN);
  }

  /** These promises with those of {@code other} in their place where it has any. */
  public Guarantees overriddenBy(Guarantees other) {
    Map<Guarantee, State> merged = new TreeMap<>(states);
    merged.putAll(other.states);
    return new Guarantees(merged);
  }

  /** Promises that these keep by a check and the others do not. */
  public Set<Guarantee> beyond(Guarantees others) {
    Set<Guarantee> more = EnumSet.noneOf(Guarantee.class);
    for (Guarantee guarantee : Guarantee.values()) {
      if (state(guarantee) == State.CHECKED && others.state(guarantee) != State.CHECKED) {
        more.add(guarantee);
      }
    }
    return more;
  }

  public static Guarantees none() {
    return new Guarantees(Map.of());
  }
}
