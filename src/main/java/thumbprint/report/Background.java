package thumbprint.report;

import java.util.List;
import java.util.Optional;
import thumbprint.catalog.Criterion;
import thumbprint.catalog.Inventory;
import thumbprint.catalog.Runtime;

/**
 * What a report knows beside its experiment.
 *
 * @param inventory claims, ratings and published figures
 * @param runtimes all of the catalog, by id
 * @param criteria all of the catalog
 * @param efforts what it took this lab to integrate each engine, by engine id
 */
public record Background(
    Inventory inventory, List<Runtime> runtimes, List<Criterion> criteria, List<Effort> efforts) {
  /** Where a report is asked for a sentence only. */
  public static final Background NOT_ASKED =
      new Background(Inventory.NONE, List.of(), List.of(), List.of());

  public Background {
    runtimes = List.copyOf(runtimes);
    criteria = List.copyOf(criteria);
    efforts = List.copyOf(efforts);
  }

  /** Those that are rated: the ones that the report looks at in depth. */
  public List<Runtime> rated() {
    return runtimes.stream().filter(r -> inventory.ratings().containsKey(r.id())).toList();
  }

  /** A runtime by its id. */
  public Optional<Runtime> runtime(String id) {
    return runtimes.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** Of an engine; empty where the lab does not build it. */
  public Optional<Effort> effortOf(String engine) {
    return efforts.stream().filter(e -> e.engine().equals(engine)).findFirst();
  }
}
