package thumbprint.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One thing that counts when an engine is chosen.
 *
 * @param unit of the metric, as tables show it
 * @param metric the figure that it judges
 * @param rationale why it counts, one or two sentences
 * @param valueFunction what figures are worth unless a profile says otherwise
 */
public record Criterion(
    String id,
    String name,
    String unit,
    Direction direction,
    Group group,
    String metric,
    String rationale,
    ValueFunction valueFunction) {
  /** Which figures are better. */
  public enum Direction {
    LESS,
    MORE;

    @JsonCreator
    static Direction parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Weights are doubted group by group, so that splitting a criterion buys it no weight. */
  public enum Group {
    MEMORY,
    SPEED,
    SAFETY,
    PEOPLE;

    @JsonCreator
    static Group parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Criterion {
    Checks.id(id, "id");
    Checks.text(name, "name");
    Checks.text(unit, "unit");
    Checks.present(direction, "direction");
    Checks.present(group, "group");
    Checks.text(metric, "metric");
    Checks.text(rationale, "rationale");
    checkDirection(direction, Checks.present(valueFunction, "value-function"));
  }

  /** This criterion with another value function, as a profile may ask. */
  public Criterion with(ValueFunction other) {
    return new Criterion(id, name, unit, direction, group, metric, rationale, other);
  }

  private static void checkDirection(Direction direction, ValueFunction function) {
    Checks.require(
        function.rising() == (direction == Direction.MORE),
        "direction is " + direction.id() + ", but the value function says the opposite");
  }
}
