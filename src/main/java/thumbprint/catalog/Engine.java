package thumbprint.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A runtime in one execution mode, and how to build it. Field by field: {@code
 * docs/catalog-format.md}.
 *
 * @param extended whether it is left out of a study for which no engine is named; {@code evaluate
 *     --all} has it
 * @param precompile empty where the deck carries the module as it is
 * @param tools ids of the tools in {@code catalog/toolchain.yaml} that this engine needs beyond
 *     those of all builds
 * @param crate folder beside {@code runtime.yaml} with the Rust package that is this engine behind
 *     {@code firmware/engine.h}; null for engines in C
 * @param cargo how that package is built
 */
public record Engine(
    String name,
    Mode mode,
    Image image,
    Compiler compiler,
    List<String> adapter,
    List<String> sources,
    List<String> includes,
    List<String> flags,
    Map<String, Target> targets,
    Translation translate,
    List<String> merged,
    Guarantees guarantees,
    Map<String, Option> options,
    Map<String, Parameter> parameters,
    List<Map<String, String>> variants,
    Boolean candidate,
    Boolean extended,
    Map<String, String> excused,
    List<String> limits,
    Optional<Precompile> precompile,
    List<String> tools,
    String crate,
    CargoSettings cargo) {

  /**
   * Variants that any engine may have in the default study: who tries more often finds a better
   * one. {@code docs/method.md#speed} says which are declared.
   */
  public static final int VARIANT_BUDGET = 5;

  /** How the engine executes a module. */
  public enum Mode {
    NATIVE,
    TRANSLATED,
    INTERPRETER,
    AHEAD_OF_TIME;

    @JsonCreator
    static Mode parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether one image plays any deck, or each module is linked into an image of its own. */
  public enum Image {
    SHARED,
    PER_MODULE;

    @JsonCreator
    static Image parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** The cross compiler of the engine's code. */
  public enum Compiler {
    GCC,
    CLANG;

    @JsonCreator
    static Compiler parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a per-module engine turns a module into C. */
  public enum Translation {
    WASM2C,
    C_SOURCE;

    @JsonCreator
    static Translation parse(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /**
   * What depends on the core's float ABI or architecture.
   *
   * @param precompile arguments of the module compiler
   */
  public record Target(List<String> flags, List<String> sources, List<String> precompile) {
    static final Target NONE = new Target(List.of(), List.of(), List.of());

    public Target {
      flags = Checks.listOrEmpty(flags);
      sources = Checks.listOrEmpty(sources);
      precompile = Checks.listOrEmpty(precompile);
    }
  }

  /**
   * A build option with its named values.
   *
   * @param operations whether another value carries operations out in another way, beyond what the
   *     compiler makes of the same code; such variants are probed apart
   */
  public record Option(
      @com.fasterxml.jackson.annotation.JsonProperty("default") String standard,
      Boolean operations,
      Map<String, OptionValue> values) {
    public Option(String standard, Map<String, OptionValue> values) {
      this(standard, false, values);
    }

    public Option {
      operations = operations != null && operations;
      Checks.text(standard, "option.default");
      values = Checks.mapOrEmpty(values);
      Checks.require(
          values.containsKey(standard),
          "option.default \"" + standard + "\" is none of " + values.keySet());
    }
  }

  /**
   * What choosing a value does.
   *
   * @param flags for all files of the engine
   * @param files flags by source file name, which replace {@code flags} for that file
   * @param guarantees that replace the engine's
   * @param compiler that takes the place of the engine's; null where the value leaves it
   * @param precompile arguments of the module compiler
   * @param cargo what it changes in how the engine's Rust package is built
   */
  public record OptionValue(
      List<String> flags,
      Map<String, List<String>> files,
      Guarantees guarantees,
      Compiler compiler,
      List<String> precompile,
      CargoSettings cargo) {
    public OptionValue {
      flags = Checks.listOrEmpty(flags);
      files = Checks.mapOrEmpty(files);
      guarantees = guarantees == null ? Guarantees.none() : guarantees;
      precompile = Checks.listOrEmpty(precompile);
      cargo = cargo == null ? CargoSettings.none() : cargo;
    }
  }

  public Engine {
    Checks.text(name, "name");
    Checks.present(mode, "mode");
    image = image == null ? Image.SHARED : image;
    compiler = compiler == null ? Compiler.GCC : compiler;
    adapter = Checks.listOrEmpty(adapter);
    sources = Checks.listOrEmpty(sources);
    includes = Checks.listOrEmpty(includes);
    flags = Checks.listOrEmpty(flags);
    targets = Checks.mapOrEmpty(targets);
    merged = Checks.listOrEmpty(merged);
    guarantees = guarantees == null ? Guarantees.none() : guarantees;
    options = Checks.mapOrEmpty(options);
    parameters = Checks.mapOrEmpty(parameters);
    variants = variants == null || variants.isEmpty() ? List.of(Map.of()) : List.copyOf(variants);
    candidate = candidate == null ? mode != Mode.NATIVE : candidate;
    excused = Checks.mapOrEmpty(excused);
    excused.forEach((point, reason) -> Checks.text(reason, "excused." + point));
    extended = extended != null && extended;
    limits = Checks.listOrEmpty(limits);
    precompile = precompile == null ? Optional.empty() : precompile;
    tools = Checks.listOrEmpty(tools);
    cargo = cargo == null ? CargoSettings.none() : cargo;
    Checks.require(crate == null || tools.contains("rust"), "a crate needs tools: [rust]");
    Checks.require(
        crate == null || image == Image.SHARED, "a crate's image plays any deck: image: shared");
    Checks.require(
        variants.size() <= VARIANT_BUDGET,
        "variants: %d are declared, and no engine has more than %d (thumbprint sweep runs the others)"
            .formatted(variants.size(), VARIANT_BUDGET));
    Checks.require(
        (image == Image.PER_MODULE) == (translate != null),
        "per-module images, and only they, need translate");
    Checks.require(image == Image.SHARED || precompile.isEmpty(), "precompile needs image: shared");
  }

  /** Whether nothing but the compiler, and so the name, tells the two apart. */
  boolean equalsButForCompiler(Engine other) {
    return compiler != other.compiler && equals(other.like(this));
  }

  private Engine like(Engine other) {
    return new Engine(
        other.name,
        mode,
        image,
        other.compiler,
        adapter,
        sources,
        includes,
        flags,
        targets,
        translate,
        merged,
        guarantees,
        options,
        parameters,
        variants,
        candidate,
        extended,
        excused,
        limits,
        precompile,
        tools,
        crate,
        cargo);
  }

  /** What the engine needs on a core: the most specific of its targets, nothing if none fits. */
  public Target target(Core core) {
    return core.targetNames().stream()
        .filter(targets::containsKey)
        .map(targets::get)
        .findFirst()
        .orElse(Target.NONE);
  }
}
