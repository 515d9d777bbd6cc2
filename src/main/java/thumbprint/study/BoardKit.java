package thumbprint.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import thumbprint.build.ElfImage;
import thumbprint.build.KitLinker;
import thumbprint.build.KitOptions;
import thumbprint.build.KitTarget;
import thumbprint.build.ModuleLinker;
import thumbprint.build.tools.Tool;
import thumbprint.catalog.Board;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Core;
import thumbprint.catalog.CycleModel;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Variant;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.KitReport;
import thumbprint.module.WasmModule;
import thumbprint.run.KitBoot;

/**
 * The board kit: firmware that measures what the cycle models rest on, for who has a board. It runs
 * on emulated machines too, so that its logic is tested.
 */
public final class BoardKit {
  private static final List<Tool.Need> NEEDS =
      List.of(Tool.Need.BUILD, Tool.Need.RUN, Tool.Need.WORKLOADS);

  private final Laboratory laboratory;
  private final KitOptions options;
  private final List<PreparedWorkload> workloads;

  /**
   * @param calls workloads that are played; empty: those of {@code kit/kit.yaml}
   */
  public BoardKit(Laboratory laboratory, Progress progress, List<String> calls) {
    this.laboratory = laboratory;
    this.options = laboratory.kitOptions();
    laboratory.ensureTools(NEEDS, progress);
    Workloads preparation = new Workloads(laboratory);
    List<String> ids = calls.isEmpty() ? options.calls() : calls;
    progress.stage("kit", ids.size());
    this.workloads = new ArrayList<>();
    for (String id : ids) {
      progress.step(id);
      workloads.add(preparation.prepare(laboratory.catalog().workload(id)));
      progress.done(id);
    }
  }

  /**
   * What a run on a machine gave.
   *
   * @param text as printed
   * @param counted instructions of each row with times by the emulator's plugin: of the benchmarks
   *     the most of all repeats, of calls the median
   */
  public record Run(String text, KitReport report, Map<String, Long> counted) {
    public Run {
      counted = Map.copyOf(counted);
    }
  }

  /**
   * Builds the kit for a board, with its guide and its predictions beside it.
   *
   * @param boot id of a boot mode; null: the board's first
   */
  public KitLinker.Kit build(String boardId, String boot, Path folder) {
    Board board = laboratory.catalog().board(boardId);
    Core core = laboratory.catalog().core(board.core());
    KitTarget target = KitTarget.of(board, way(board, boot), core, options);
    KitLinker.Kit kit = build(target, List.of(), folder);
    KitPredictions predictions = KitPredictions.read(laboratory.workspace().home(), core.id());
    KitGuide.write(board, target, kit, folder, predictions.forBoard(kit.passes()));
    return kit;
  }

  private static Board.Boot way(Board board, String boot) {
    if (boot == null) {
      return board.boot().getFirst();
    }
    return board.boot().stream()
        .filter(way -> way.id().equals(boot))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.badInput(
                        "unknown boot mode \"" + boot + "\"",
                        board.id(),
                        "known: "
                            + String.join(
                                ", ", board.boot().stream().map(Board.Boot::id).toList()))));
  }

  /** Builds the kit for an emulated machine. */
  public KitLinker.Kit build(Machine machine, Path folder) {
    return build(machine, List.of(), folder);
  }

  /** The same with more files of the kit's folder, for tests of its own checks. */
  KitLinker.Kit build(Machine machine, List<String> extra, Path folder) {
    Core core = laboratory.catalog().core(machine.core());
    return build(KitTarget.of(machine, core), extra, folder);
  }

  private KitLinker.Kit build(KitTarget target, List<String> extra, Path folder) {
    Path objcopy = laboratory.toolbox().require("objcopy").path();
    List<KitLinker.Call> calls = played(target).map(w -> call(target.core(), w)).toList();
    return laboratory
        .kitLinker()
        .build(new KitLinker.Request(target, calls, extra, objcopy, folder.toAbsolutePath()));
  }

  private Stream<PreparedWorkload> played(KitTarget target) {
    boolean room = target.data().bytes() >= options.callsNeedRamBytes();
    return room ? workloads.stream() : Stream.empty();
  }

  private KitLinker.Call call(Core core, PreparedWorkload workload) {
    Variant variant = laboratory.catalog().variant(options.variant());
    return new KitLinker.Call(
        workload.id(),
        laboratory
            .workshop()
            .modules()
            .link(
                new ModuleLinker.Request(variant, core, workload.moduleFile(), workload.cSource())),
        WasmModule.read(workload.moduleFile()),
        workload.script(),
        workload.expected());
  }

  /** Runs a kit on the machine that it was built for. */
  public Run run(Machine machine, KitLinker.Kit kit, Path folder) {
    KitBoot boot = KitBoot.start(laboratory.emulator(), machine, kit.image(), folder);
    return new Run(boot.text(), boot.report(), counted(boot));
  }

  /** Commits what an emulated run tells about a core's kit: {@code evidence/kit/<core>.csv}. */
  public void keepPredictions(Machine machine, KitLinker.Kit kit, Run run) {
    Catalog catalog = laboratory.catalog();
    KitPredictions.write(
        laboratory.workspace().home(),
        catalog.core(machine.core()).id(),
        KitPredictions.counted(
            run.report(),
            new KitPredictions.Said(run.counted(), cycles(machine, kit, run.report())),
            kit.passes()));
  }

  private Map<String, Long> counted(KitBoot boot) {
    Map<String, Long> counted = new LinkedHashMap<>();
    List<Long> windows = boot.instructions();
    for (KitSlots.Slot slot : slots(boot.report(), windows.size()).slots()) {
      List<Long> own = windows.subList(slot.from(), slot.end());
      counted.put(slot.benchmark(), slot.calls() ? median(own) : Collections.max(own));
    }
    return counted;
  }

  private KitSlots slots(KitReport report, int windows) {
    return KitSlots.of(report, workloads, windows);
  }

  /** What the core's model says of each row, from one more boot that is traced. */
  Map<String, KitPrediction.Cycles> cycles(Machine machine, KitLinker.Kit kit, KitReport report) {
    Optional<CycleModel> model = laboratory.catalog().core(machine.core()).cycleModel();
    if (model.isEmpty()) {
      return Map.of();
    }
    BlockTrace trace =
        laboratory.traceRunner().trace(KitBoot.traced(machine, kit.image()), CacheGeometry.NONE);
    int windows = trace.windows().stream().mapToInt(BlockTrace.Window::times).sum();
    return new KitCycles(
            trace, model.get(), ImageAreas.ofSections(ElfImage.read(kit.image().elf())))
        .of(slots(report, windows));
  }

  /** The lower of two, as on the board. */
  private static long median(List<Long> counts) {
    return counts.stream().sorted().toList().get((counts.size() - 1) / 2);
  }
}
