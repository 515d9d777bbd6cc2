package thumbprint.report;

import java.util.List;
import java.util.Optional;
import thumbprint.analysis.BoardLoads;
import thumbprint.analysis.Compatibility;
import thumbprint.analysis.MinimumHardware;
import thumbprint.catalog.Core;

/**
 * What the experiment says of hardware: of every machine that has cells, and of every board.
 *
 * @param places where cells ran, the profile's first
 * @param notMeasured cores of the catalog that no cell ran on
 * @param variants that are held against all places, engines together
 * @param compatibility of those variants; none where a variant has no cell
 * @param minimum one for each engine and core
 * @param boards all of the catalog
 */
public record Hardware(
    List<Place> places,
    List<Core> notMeasured,
    List<String> variants,
    List<Compatibility> compatibility,
    List<MinimumHardware> minimum,
    List<BoardLoads> boards) {
  /**
   * A machine that cells ran on.
   *
   * @param title name of its core, with the machine where it is not the one that measures the core
   */
  public record Place(String machine, String title) {}

  /** Where a report is asked for a sentence only. */
  public static final Hardware NOT_ASKED =
      new Hardware(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Hardware {
    places = List.copyOf(places);
    notMeasured = List.copyOf(notMeasured);
    variants = List.copyOf(variants);
    compatibility = List.copyOf(compatibility);
    minimum = List.copyOf(minimum);
    boards = List.copyOf(boards);
  }

  /** How a variant did at a place; empty where it was not run. */
  Optional<Compatibility> of(String variant, Place place) {
    return compatibility.stream()
        .filter(c -> c.variant().equals(variant) && c.machine().equals(place.machine()))
        .findFirst();
  }

  /** Title of a machine; the machine's own id where no cell of the matrix ran there. */
  String title(String machine) {
    return places.stream()
        .filter(p -> p.machine().equals(machine))
        .map(Place::title)
        .findFirst()
        .orElse(machine);
  }
}
