package thumbprint.module;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** One step of a flat script; {@code docs/driver.md} has the same list as words. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "operation")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Operation.EnterPhase.class, name = "phase"),
  @JsonSubTypes.Type(value = Operation.Call.class, name = "call"),
  @JsonSubTypes.Type(value = Operation.Write.class, name = "write"),
  @JsonSubTypes.Type(value = Operation.FillPattern.class, name = "pattern"),
  @JsonSubTypes.Type(value = Operation.Read.class, name = "read"),
  @JsonSubTypes.Type(value = Operation.Reinstantiate.class, name = "reinstantiate"),
  @JsonSubTypes.Type(value = Operation.Reload.class, name = "reload")
})
public sealed interface Operation {
  /** The phase that following calls belong to. */
  record EnterPhase(Phase phase) implements Operation {
    public EnterPhase {
      if (phase.number() < Phase.INITIALISE.number()) {
        throw new IllegalArgumentException("a script cannot enter phase " + phase.id());
      }
    }
  }

  /**
   * Calls an export.
   *
   * @param handler from handler context, as an audio interrupt does
   * @param expectedTrap empty: the call must return
   * @param quiet the driver prints no result
   * @param compared false for results that are addresses, which differ between linear memory and
   *     native
   */
  record Call(
      String export,
      List<Argument> arguments,
      boolean handler,
      Optional<TrapKind> expectedTrap,
      boolean quiet,
      boolean compared)
      implements Operation {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** Copies bytes, given in hexadecimal, to linear memory. */
  record Write(Argument address, String hex) implements Operation {
    public byte[] bytes() {
      return HexFormat.of().parseHex(hex);
    }
  }

  /** Fills {@code count} elements with the pattern generator of {@code docs/driver.md}. */
  record FillPattern(Argument address, int count, int seed, Pattern pattern) implements Operation {}

  /** Prints a region of linear memory. */
  record Read(Argument address, Region region) implements Operation {}

  /** Drops the instance and makes a new one from the same loaded module. */
  record Reinstantiate() implements Operation {}

  /** Drops everything and loads the module again. */
  record Reload() implements Operation {}
}
