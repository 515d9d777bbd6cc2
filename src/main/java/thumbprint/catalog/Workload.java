package thumbprint.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import thumbprint.module.HostImport;
import thumbprint.module.Script;

/**
 * A module with its script. Field by field: {@code catalog/workloads/_template.yaml}.
 *
 * @param half by which variants are chosen, or on which they are judged
 * @param imports host functions that the module wants
 * @param audio null where a steady call makes no audio
 */
public record Workload(
    String id,
    String name,
    Family family,
    Half half,
    String description,
    WorkloadSource source,
    List<HostImport> imports,
    Audio audio,
    Script script) {
  public Workload {
    Checks.id(id, "id");
    Checks.text(name, "name");
    Checks.present(family, "family");
    Checks.present(half, "half");
    Checks.text(description, "description");
    Checks.present(source, "source");
    imports = Checks.listOrEmpty(imports);
    Checks.present(script, "script");
    Checks.require(
        family != Family.AUDIO || audio != null, "an audio workload needs audio: {samples, rate}");
    script.flatten();
  }

  /** What a workload asks of an engine. */
  public enum Family {
    AUDIO,
    INTEGER,
    FLOAT,
    CONTROL,
    MEMORY,
    HOST,
    PUBLISHED,
    /** Programs that outgrow instruction caches: they show where a cache ends. */
    LARGE,
    /** Asks what an engine guarantees; says nothing about its speed. */
    TRAPS;

    @JsonCreator
    static Family parse(String text) {
      return Arrays.stream(values())
          .filter(f -> f.id().equals(text))
          .findFirst()
          .orElseThrow(() -> unknown(text));
    }

    private static IllegalArgumentException unknown(String text) {
      String known = Arrays.stream(values()).map(Family::id).collect(Collectors.joining(", "));
      return new IllegalArgumentException("unknown family \"" + text + "\" (known: " + known + ")");
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Variants are chosen by the tuning half and judged on the test half, so that tuning cannot
   * flatter.
   */
  public enum Half {
    TUNING,
    TEST;

    @JsonCreator
    static Half parse(String text) {
      return Arrays.stream(values())
          .filter(half -> half.id().equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "unknown half \"" + text + "\" (known: tuning, test)"));
    }

    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What one steady call makes.
   *
   * @param samples frames of a block
   * @param rate in hertz
   */
  public record Audio(Integer samples, Integer rate) {
    public Audio {
      Checks.require(
          samples != null && samples > 0 && rate != null && rate > 0,
          "audio needs samples and rate above zero");
    }
  }

  /** Name of the C file that also compiles to native code; empty for all other sources. */
  public Optional<String> nativeSource() {
    return source.c() != null && source.c().header() == null
        ? Optional.of(source.c().file())
        : Optional.empty();
  }
}
