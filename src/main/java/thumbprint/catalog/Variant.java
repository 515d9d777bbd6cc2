package thumbprint.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One engine with one set of build options.
 *
 * @param settings value by option; options at their default are left out
 * @param vendor whether these are the project's own defaults
 */
public record Variant(
    Runtime runtime, String engineId, Engine engine, Map<String, String> settings, boolean vendor)
    implements Comparable<Variant> {
  private static final String VENDOR = "vendor";

  public Variant {
    Map<String, String> chosen = new TreeMap<>();
    settings.forEach(
        (option, value) -> {
          Engine.Option known = engine.options().get(option);
          Checks.require(
              known != null,
              "unknown option \""
                  + option
                  + "\" of "
                  + engineId
                  + " (known: "
                  + engine.options().keySet()
                  + ")");
          Checks.require(
              known.values().containsKey(value),
              "unknown value \""
                  + value
                  + "\" of option "
                  + option
                  + " (known: "
                  + known.values().keySet()
                  + ")");
          if (!value.equals(known.standard())) {
            chosen.put(option, value);
          }
        });
    settings = java.util.Collections.unmodifiableMap(chosen);
  }

  /** From a line of {@code variants:}; the key {@code vendor} marks the vendor's defaults. */
  static Variant of(Runtime runtime, String engineId, Map<String, String> line) {
    Map<String, String> settings = new TreeMap<>(line);
    boolean vendor = Boolean.parseBoolean(settings.remove(VENDOR));
    return new Variant(runtime, engineId, runtime.engines().get(engineId), settings, vendor);
  }

  /**
   * {@code wamr-fast@metering=on,optimisation=s}; defaults are omitted and keys sorted; {@code
   * vendor} comes first.
   */
  public String name() {
    String options =
        settings.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(","));
    String label = vendor ? VENDOR + (options.isEmpty() ? "" : ",") + options : options;
    return label.isEmpty() ? engineId : engineId + "@" + label;
  }

  /** The name without the engine: {@code default}, {@code vendor,optimisation=3} ... */
  public String label() {
    String name = name();
    return name.equals(engineId) ? "default" : name.substring(engineId.length() + 1);
  }

  /** The value in force of an option that the engine has. */
  public String value(String option) {
    return settings.getOrDefault(option, engine.options().get(option).standard());
  }

  /** The value in force for each option, defaults included. */
  public Map<String, Engine.OptionValue> optionValues() {
    Map<String, Engine.OptionValue> values = new TreeMap<>();
    engine.options().forEach((id, option) -> values.put(id, option.values().get(value(id))));
    return values;
  }

  /** The compiler of the engine's code: the one that an option's value names, else the engine's. */
  public Engine.Compiler compiler() {
    return optionValues().values().stream()
        .map(Engine.OptionValue::compiler)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(engine.compiler());
  }

  /**
   * Arguments of the module compiler on a core: the engine's, those of its target and of the
   * options in force. None where nothing is precompiled.
   */
  public List<String> precompileArguments(Core core) {
    List<List<String>> further = new ArrayList<>(List.of(engine.target(core).precompile()));
    optionValues().values().forEach(value -> further.add(value.precompile()));
    return engine.precompile().map(p -> p.argumentsAnd(further)).orElse(List.of());
  }

  /** The program that precompiles modules; empty where the deck carries them as they are. */
  public Optional<ModuleCompiler> moduleCompiler() {
    return engine.precompile().map(p -> runtime.moduleCompilers().get(p.compiler()));
  }

  /** How the engine's Rust package is built, all options applied. */
  public CargoSettings cargo() {
    CargoSettings settings = engine.cargo();
    for (Engine.OptionValue value : optionValues().values()) {
      settings = settings.with(value.cargo());
    }
    return settings;
  }

  /** Ids of the tools that this engine needs beyond those of all builds. */
  public Set<String> tools() {
    Set<String> tools = new TreeSet<>(engine.tools());
    moduleCompiler().ifPresent(compiler -> tools.addAll(compiler.tools()));
    return tools;
  }

  /** Whether its options carry operations out otherwise than the defaults do. */
  public boolean changesOperations() {
    return settings.keySet().stream().anyMatch(id -> engine.options().get(id).operations());
  }

  public Guarantees guarantees() {
    Guarantees guarantees = engine.guarantees();
    for (Engine.OptionValue value : optionValues().values()) {
      guarantees = guarantees.overriddenBy(value.guarantees());
    }
    return guarantees;
  }

  @Override
  public int compareTo(Variant other) {
    return name().compareTo(other.name());
  }
}
