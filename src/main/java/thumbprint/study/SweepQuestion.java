package thumbprint.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Profile;
import thumbprint.catalog.Variant;

/**
 * Which variants of one engine to compare.
 *
 * @param profile whose workloads count, and whose rules choose where its board has the core
 * @param engine id, or a variant whose options hold wherever they are not swept
 * @param over options to sweep, each with all its values or with some: {@code optimisation}, {@code
 *     optimisation=s/2}
 * @param core to measure on; empty: that of the profile's board
 * @param workloads ids; empty: all that the profile judges
 * @param most combinations that are run without asking
 */
public record SweepQuestion(
    Profile profile,
    String engine,
    List<String> over,
    Optional<String> core,
    List<String> workloads,
    int most) {
  /** Combinations that are run unless the user says otherwise: about ten minutes of two cores. */
  public static final int USUAL_MOST = 32;

  public SweepQuestion {
    over = List.copyOf(over);
    workloads = List.copyOf(workloads);
  }

  /** The engine as it is where nothing is swept. */
  Variant base(Catalog catalog) {
    Variant asked = catalog.variant(engine);
    return declared(catalog, asked);
  }

  /**
   * The product of the values, each variant once and sorted by name; where a declared variant is
   * the same build, it stands for it.
   *
   * @throws ProblemException for an unknown engine, option or value, and for too many combinations
   */
  List<Variant> variants(Catalog catalog) {
    Variant base = catalog.variant(engine);
    Map<String, List<String>> values = values(base);
    long combinations = values.values().stream().mapToLong(List::size).reduce(1, (a, b) -> a * b);
    if (combinations > most) {
      throw tooMany(combinations, values);
    }
    List<Map<String, String>> settings = new ArrayList<>(List.of(base.settings()));
    values.forEach((option, choices) -> multiply(settings, option, choices));
    return settings.stream()
        .map(s -> new Variant(base.runtime(), base.engineId(), base.engine(), s, false))
        .map(variant -> declared(catalog, variant))
        .distinct()
        .sorted()
        .toList();
  }

  /** The project's own defaults, which stand beside any sweep. */
  Optional<Variant> vendor(Catalog catalog) {
    return catalog.variants(base(catalog).engineId()).stream().filter(Variant::vendor).findFirst();
  }

  private static Variant declared(Catalog catalog, Variant variant) {
    return catalog.variants(variant.engineId()).stream()
        .filter(known -> known.settings().equals(variant.settings()))
        .findFirst()
        .orElse(variant);
  }

  private static void multiply(
      List<Map<String, String>> settings, String option, List<String> values) {
    List<Map<String, String>> product = new ArrayList<>();
    for (Map<String, String> setting : settings) {
      for (String value : values) {
        Map<String, String> more = new TreeMap<>(setting);
        more.put(option, value);
        product.add(more);
      }
    }
    settings.clear();
    settings.addAll(product);
  }

  private Map<String, List<String>> values(Variant base) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String asked : over) {
      String[] parts = asked.split("=", 2);
      Engine.Option option = base.engine().options().get(parts[0]);
      if (option == null) {
        throw unknown("option", parts[0], base.engineId(), base.engine().options().keySet());
      }
      List<String> all = option.values().keySet().stream().sorted().toList();
      List<String> chosen = parts.length == 1 ? all : List.of(parts[1].split("/"));
      chosen.stream()
          .filter(value -> !all.contains(value))
          .findFirst()
          .ifPresent(
              value -> {
                throw unknown("value", value, base.engineId() + " " + parts[0], all);
              });
      values.put(parts[0], chosen.stream().distinct().toList());
    }
    return values;
  }

  private static ProblemException unknown(
      String kind, String id, String where, java.util.Collection<String> known) {
    return new ProblemException(
        Problem.badInput(
            "unknown " + kind + " \"" + id + "\"",
            where,
            "known: " + String.join(", ", known.stream().sorted().toList())));
  }

  private ProblemException tooMany(long combinations, Map<String, List<String>> values) {
    String sizes =
        values.entrySet().stream()
            .map(e -> e.getValue().size() + " of " + e.getKey())
            .reduce((a, b) -> a + " x " + b)
            .orElse("");
    Map.Entry<String, List<String>> widest =
        values.entrySet().stream()
            .max(Map.Entry.comparingByValue(java.util.Comparator.comparingInt(List::size)))
            .orElseThrow();
    String fewer =
        String.join("/", Stream.of(widest.getValue()).flatMap(List::stream).limit(2).toList());
    return new ProblemException(
        Problem.badInput(
            "%d combinations (%s), and %d are the most".formatted(combinations, sizes, most),
            "--over",
            "name fewer options or some values, e.g. %s=%s, or allow more with --most %d"
                .formatted(widest.getKey(), fewer, combinations)));
  }
}
