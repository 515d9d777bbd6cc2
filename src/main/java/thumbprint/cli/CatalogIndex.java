package thumbprint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.Inventory;
import thumbprint.catalog.InventoryReader;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Runtime;
import thumbprint.catalog.Spelling;

/** A catalog that was read and checked as a whole, and its ids with a line on each. */
record CatalogIndex(Path folder, Catalog catalog, Inventory inventory) {
  private static final int SUGGESTIONS = 3;

  static CatalogIndex read(Path folder) {
    Catalog catalog = new CatalogReader(folder).read();
    return new CatalogIndex(folder, catalog, new InventoryReader(folder, catalog).read());
  }

  /** Name by id, by kind. */
  Map<String, Map<String, String>> kinds() {
    Map<String, Map<String, String>> kinds = new LinkedHashMap<>();
    kinds.put("runtimes", names(catalog.runtimes(), CatalogIndex::line));
    kinds.put("cores", names(catalog.cores(), c -> c.name()));
    kinds.put(
        "machines",
        names(
            catalog.machines(),
            m -> m.name() + ", for " + m.core() + (m.standard() ? "" : " on request")));
    kinds.put("boards", names(catalog.boards(), b -> b.name() + ", " + b.soc()));
    kinds.put(
        "workloads",
        names(
            catalog.workloads(),
            w -> w.name() + " (" + w.family().id() + ", " + w.half().id() + ")"));
    kinds.put(
        "criteria",
        names(catalog.criteria(), c -> c.name() + " (" + c.group().id() + ", " + c.unit() + ")"));
    kinds.put("profiles", names(catalog.profiles(), p -> p.title()));
    kinds.put("rubrics", names(inventory.rubrics(), r -> r.name() + ": " + r.question()));
    kinds.put("programs", names(inventory.programs(), p -> p.name() + ": " + p.summary()));
    kinds.put("published", names(inventory.studies(), s -> s.title() + " (" + s.date() + ")"));
    kinds.put("topics", names(inventory.topics().topics(), t -> t.name() + ": " + t.meaning()));
    kinds.put(
        "licences",
        names(inventory.licences().licences(), l -> l.name() + " (" + l.copyleft().id() + ")"));
    return kinds;
  }

  private static String line(Runtime runtime) {
    String what =
        runtime.built() ? String.join(", ", runtime.engines().keySet()) : runtime.verdict().id();
    String version = runtime.built() ? " " + runtime.version() : "";
    return runtime.name() + version + " (" + runtime.licence() + "): " + what;
  }

  private static <T> Map<String, String> names(Map<String, T> items, Function<T, String> name) {
    Map<String, String> names = new LinkedHashMap<>();
    items.forEach((key, item) -> names.put(key, name.apply(item)));
    return names;
  }

  /**
   * The file of an id with its path in a comment before it.
   *
   * @throws ProblemException if nothing has the id
   */
  String file(String id) {
    Path file =
        kinds().keySet().stream()
            .flatMap(
                kind ->
                    Stream.of(
                        kind + "/" + id + ".yaml",
                        kind + "/" + id + "/runtime.yaml",
                        kind + "/" + id + "/workload.yaml"))
            .map(folder::resolve)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> unknown(id));
    try {
      return "# " + file + "\n" + Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  ProblemException unknown(String id) {
    List<String> all = kinds().values().stream().flatMap(names -> names.keySet().stream()).toList();
    List<String> near = Spelling.near(id, all, SUGGESTIONS);
    return new ProblemException(
        Problem.badInput(
            "nothing in the catalog is called \"" + id + "\"",
            "",
            near.isEmpty()
                ? "./thumbprint catalog lists all ids"
                : "did you mean " + String.join(", ", near) + "?"));
  }
}
