package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import thumbprint.analysis.BoardLoads;
import thumbprint.analysis.Compatibility;
import thumbprint.analysis.Findings;
import thumbprint.analysis.JudgedCells;
import thumbprint.analysis.MeasuredCore;
import thumbprint.analysis.MinimumHardware;
import thumbprint.catalog.Board;
import thumbprint.catalog.Core;
import thumbprint.evidence.Build;
import thumbprint.evidence.Cell;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.Trial;
import thumbprint.evidence.TrialKey;

/** What the SYNTHETIC experiment comes to on its machines and on two boards. */
final class ExampleHardware {
  static final String SECOND = "mps2-an386";
  static final String WRONG_THERE = "wasm3";
  private static final Core OTHER =
      new Core(
          "cortex-m4f",
          "Cortex-M4 with FPU",
          "ARMv7E-M",
          "hard",
          Map.of("gcc", List.of("-mcpu=cortex-m4")),
          Map.of(),
          new Core.Band(1, 2, "SYNTHETIC"),
          Optional.empty());

  private ExampleHardware() {}

  static Hardware of(Findings findings, List<EngineSummary> engines) {
    List<Hardware.Place> places =
        findings.machines().stream()
            .map(id -> new Hardware.Place(id, core(id).name()))
            .sorted((a, b) -> b.machine().compareTo(a.machine()))
            .toList();
    List<String> variants =
        engines.stream()
            .flatMap(e -> e.members().stream())
            .map(EngineSummary.Member::name)
            .toList();
    return new Hardware(
        places,
        places.size() == 1 ? List.of(OTHER) : List.of(),
        variants,
        places.stream()
            .flatMap(p -> variants.stream().map(v -> Compatibility.of(findings, v, p.machine())))
            .flatMap(Optional::stream)
            .toList(),
        places.stream().flatMap(p -> minimum(findings, engines, p.machine())).toList(),
        boards(findings, engines));
  }

  private static Core core(String machine) {
    return machine.equals(SECOND) ? OTHER : ExampleCatalog.core();
  }

  private static List<JudgedCells> judged(
      Findings findings, List<EngineSummary> engines, String machine) {
    return engines.stream()
        .map(
            e ->
                JudgedCells.of(
                    findings, e.chosen().name(), machine, ExampleCatalog.profile().workloads()))
        .toList();
  }

  private static Stream<MinimumHardware> minimum(
      Findings findings, List<EngineSummary> engines, String machine) {
    return judged(findings, engines, machine).stream()
        .map(cells -> MinimumHardware.of(cells, core(machine), List.of(ExampleCatalog.board())));
  }

  private static List<BoardLoads> boards(Findings findings, List<EngineSummary> engines) {
    Board board = ExampleCatalog.board();
    List<JudgedCells> cells = judged(findings, engines, ExampleExperiment.MACHINE);
    return List.of(
        BoardLoads.of(
            board,
            new MeasuredCore(ExampleCatalog.core(), findings.on(ExampleExperiment.MACHINE), cells),
            new BoardLoads.Pace(128, 48_000)),
        BoardLoads.notMeasured(named(board, "other-board", "Other board"), "SYNTHETIC: no cells"));
  }

  private static Board named(Board board, String id, String name) {
    return new Board(
        id,
        name,
        board.maker(),
        board.soc(),
        OTHER.id(),
        board.notEmulated(),
        board.processor(),
        board.clocks(),
        board.caches(),
        board.cachesMissing(),
        board.memories(),
        board.memoriesSource(),
        board.boot(),
        board.reserved(),
        board.power(),
        board.powerMissing(),
        board.notes());
  }

  /** Every cell once more on a second machine; hash is wrong there with one engine. */
  static Experiment onTwoMachines(Experiment one) {
    Map<String, Build> empty = new TreeMap<>(one.empty());
    empty.put(SECOND, one.empty().get(ExampleExperiment.MACHINE));
    Map<String, Trial> trials = new TreeMap<>(one.trials());
    List<Cell> cells = new ArrayList<>(one.cells());
    for (Cell cell : one.cells()) {
      Trial trial = elsewhere(one.trial(cell).orElseThrow(), cell);
      trials.put(trial.id(), trial);
      Cell.Ran ran = (Cell.Ran) cell.result();
      cells.add(
          new Cell(
              cell.engine(),
              cell.variant(),
              SECOND,
              cell.workload(),
              cell.chain(),
              new Cell.Ran(ran.build(), trial.id())));
    }
    return new Experiment(
        one.profile(),
        one.tools(),
        empty,
        one.workloads(),
        one.builds(),
        trials,
        one.observations(),
        cells);
  }

  private static Trial elsewhere(Trial trial, Cell cell) {
    TrialKey own = trial.key();
    TrialKey key =
        new TrialKey(
            own.build(),
            own.deck(),
            SECOND,
            own.emulator(),
            own.plugin(),
            own.budgetInstructions(),
            own.method());
    boolean wrong = cell.variant().equals(WRONG_THERE) && cell.workload().equals("hash");
    return new Trial(
        key.id(),
        key,
        trial.command(),
        trial.outcome(),
        trial.phases(),
        trial.calls(),
        wrong ? "wrong" : trial.observation(),
        trial.linearMemory(),
        trial.chatter());
  }
}
