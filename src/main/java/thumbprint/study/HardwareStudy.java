package thumbprint.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import thumbprint.analysis.BoardLoads;
import thumbprint.analysis.Compatibility;
import thumbprint.analysis.Findings;
import thumbprint.analysis.JudgedCells;
import thumbprint.analysis.MeasuredCore;
import thumbprint.analysis.MinimumHardware;
import thumbprint.catalog.Board;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Core;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Profile;
import thumbprint.catalog.Variant;
import thumbprint.report.EngineSummary;
import thumbprint.report.Hardware;

/**
 * Holds the engines of an experiment against every machine that has cells and every board of the
 * catalog; needs no tool.
 *
 * @param engines with the variant that stands for each on the profile's machine
 */
record HardwareStudy(
    Catalog catalog, Profile profile, Findings findings, List<EngineSummary> engines) {

  Hardware hardware() {
    List<Hardware.Place> places = places();
    List<String> variants = engines.stream().flatMap(this::shown).distinct().toList();
    return new Hardware(
        places,
        catalog.cores().values().stream().filter(core -> !measured(core)).toList(),
        variants,
        variants.stream().flatMap(v -> compatibility(v, places)).toList(),
        places.stream().flatMap(place -> core(place).stream()).flatMap(this::minimum).toList(),
        boards());
  }

  /** The profile's machine first, then by core. */
  private List<Hardware.Place> places() {
    return findings.machines().stream()
        .sorted(
            Comparator.comparing((String id) -> !id.equals(findings.machine()))
                .thenComparing(id -> machine(id).map(Machine::core).orElse(id))
                .thenComparing(id -> id))
        .map(id -> new Hardware.Place(id, title(id)))
        .toList();
  }

  /** Old evidence may name a machine that the catalog has no more. */
  private Optional<Machine> machine(String id) {
    return Optional.ofNullable(catalog.machines().get(id));
  }

  private String title(String id) {
    return machine(id)
        .map(
            machine -> {
              String core = catalog.core(machine.core()).name();
              return machine.standard() ? core : core + " on " + id;
            })
        .orElse(id);
  }

  /** The core that a place measures; none where it is not the core's standard machine. */
  private Optional<Core> core(Hardware.Place place) {
    return machine(place.machine()).filter(Machine::standard).map(m -> catalog.core(m.core()));
  }

  private boolean measured(Core core) {
    return standard(core).isPresent();
  }

  /** The machine that measures a core, if it has cells. */
  private Optional<String> standard(Core core) {
    return findings.machines().stream()
        .filter(
            id -> machine(id).filter(m -> m.standard() && m.core().equals(core.id())).isPresent())
        .findFirst();
  }

  /**
   * The variant that stands for the engine, its default and its vendor's, and whatever else ran on
   * a machine that the profile does not ask for.
   */
  private Stream<String> shown(EngineSummary engine) {
    Set<String> variants = new LinkedHashSet<>();
    variants.add(engine.chosen().name());
    List<Variant> declared = catalog.variants(engine.engine());
    variants.add(declared.getFirst().name());
    declared.stream().filter(Variant::vendor).map(Variant::name).forEach(variants::add);
    findings.machines().stream()
        .filter(machine -> !machine.equals(findings.machine()))
        .flatMap(machine -> findings.on(machine).variants().stream())
        .filter(name -> catalog.variant(name).engineId().equals(engine.engine()))
        .forEach(variants::add);
    return variants.stream().filter(this::ran);
  }

  private boolean ran(String variant) {
    return findings.cells().stream().anyMatch(c -> c.cell().variant().equals(variant));
  }

  private Stream<Compatibility> compatibility(String variant, List<Hardware.Place> places) {
    return places.stream()
        .map(place -> Compatibility.of(findings, variant, place.machine()))
        .flatMap(Optional::stream);
  }

  private Stream<MinimumHardware> minimum(Core core) {
    List<Board> boards = List.copyOf(catalog.boards().values());
    return judged(core).engines().stream().map(cells -> MinimumHardware.of(cells, core, boards));
  }

  /** The judged cells of every engine on a core: of its chosen variant, else of its default. */
  private MeasuredCore judged(Core core) {
    String machine = standard(core).orElseThrow();
    Set<String> there = Set.copyOf(findings.on(machine).variants());
    List<JudgedCells> cells =
        engines.stream()
            .flatMap(engine -> shown(engine).filter(there::contains).limit(1))
            .map(variant -> JudgedCells.of(findings, variant, machine, profile.workloads()))
            .filter(judged -> !judged.cells().isEmpty())
            .toList();
    return new MeasuredCore(core, findings.on(machine), cells);
  }

  private List<BoardLoads> boards() {
    List<Callable<BoardLoads>> tasks = new ArrayList<>();
    catalog.boards().values().forEach(board -> tasks.add(() -> board(board)));
    return WorkPool.ofAllCores().all(tasks);
  }

  private BoardLoads board(Board board) {
    if (board.notEmulated().isPresent()) {
      return BoardLoads.notMeasured(board, board.notEmulated().get());
    }
    Core core = catalog.core(board.core());
    BoardLoads.Pace pace = new BoardLoads.Pace(profile.block().samples(), profile.block().rate());
    return Optional.of(core)
        .filter(this::measured)
        .map(this::judged)
        .filter(found -> !found.engines().isEmpty())
        .map(found -> BoardLoads.of(board, found, pace))
        .orElseGet(
            () -> BoardLoads.notMeasured(board, core.name() + " has no cells in this experiment"));
  }
}
