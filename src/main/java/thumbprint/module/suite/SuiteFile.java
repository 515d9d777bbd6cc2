package thumbprint.module.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.module.Value;
import thumbprint.module.ValueType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of the suite as wabt's {@code wast2json} writes it down.
 *
 * @param name without its ending: {@code i32}
 * @param commands in order
 */
public record SuiteFile(String name, List<SuiteCommand> commands) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  public SuiteFile {
    commands = List.copyOf(commands);
  }

  /**
   * @param json what {@code wast2json} wrote
   * @throws IllegalArgumentException if it holds a command that is not known here
   */
  public static SuiteFile parse(String name, String json) {
    List<SuiteCommand> commands = new ArrayList<>();
    for (JsonNode node : MAPPER.readTree(json).path("commands")) {
      commands.add(command(node));
    }
    return new SuiteFile(name, commands);
  }

  private static SuiteCommand command(JsonNode node) {
    int line = node.path("line").asInt();
    String file = text(node, "filename");
    return switch (text(node, "type")) {
      case "module" -> new SuiteCommand.Instantiate(line, text(node, "name"), file);
      case "register" -> new SuiteCommand.Register(line, text(node, "name"), text(node, "as"));
      case "action" -> action(node, new SuiteCommand.Expectation.Happens());
      case "assert_return" -> returning(node);
      case "assert_trap", "assert_exhaustion" ->
          action(node, new SuiteCommand.Expectation.Traps(text(node, "text")));
      case "assert_invalid" -> refuse(node, SuiteCommand.Refusal.INVALID);
      case "assert_malformed" -> refuse(node, SuiteCommand.Refusal.MALFORMED);
      case "assert_unlinkable" -> refuse(node, SuiteCommand.Refusal.UNLINKABLE);
      case "assert_uninstantiable" -> refuse(node, SuiteCommand.Refusal.UNINSTANTIABLE);
      case String other ->
          throw new IllegalArgumentException("line " + line + ": unknown command " + other);
    };
  }

  private static SuiteCommand refuse(JsonNode node, SuiteCommand.Refusal why) {
    int line = node.path("line").asInt();
    return text(node, "module_type").equals("text")
        ? new SuiteCommand.RefuseText(line)
        : new SuiteCommand.Refuse(line, why, text(node, "filename"));
  }

  private static SuiteCommand returning(JsonNode node) {
    List<ExpectedValue> results = new ArrayList<>();
    for (JsonNode result : node.path("expected")) {
      Optional<ExpectedValue> expected = expected(result);
      if (expected.isEmpty()) {
        return beyond(node);
      }
      results.add(expected.get());
    }
    return action(node, new SuiteCommand.Expectation.Returns(results));
  }

  private static SuiteCommand action(JsonNode node, SuiteCommand.Expectation wanted) {
    int line = node.path("line").asInt();
    JsonNode action = node.path("action");
    if (text(action, "type").equals("get")) {
      return new SuiteCommand.ReadGlobal(line, text(action, "module"));
    }
    List<Value> arguments = new ArrayList<>();
    for (JsonNode argument : action.path("args")) {
      Optional<ValueType> type = number(argument);
      if (type.isEmpty()) {
        return beyond(node);
      }
      arguments.add(value(type.get(), text(argument, "value")));
    }
    return new SuiteCommand.Call(
        line, text(action, "module"), text(action, "field"), arguments, wanted);
  }

  private static SuiteCommand beyond(JsonNode node) {
    return new SuiteCommand.Beyond(node.path("line").asInt(), "values that are no numbers");
  }

  private static Optional<ExpectedValue> expected(JsonNode result) {
    return number(result)
        .map(
            type ->
                switch (text(result, "value")) {
                  case "nan:canonical" -> new ExpectedValue.CanonicalNan(type);
                  case "nan:arithmetic" -> new ExpectedValue.ArithmeticNan(type);
                  case String bits -> new ExpectedValue.Bits(value(type, bits));
                });
  }

  /** Bits are written as an unsigned decimal number. */
  private static Value value(ValueType type, String bits) {
    return new Value(type, Long.parseUnsignedLong(bits));
  }

  private static Optional<ValueType> number(JsonNode value) {
    String id = text(value, "type");
    for (ValueType type : ValueType.values()) {
      if (type.id().equals(id)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
