package thumbprint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import thumbprint.build.KitLinker;
import thumbprint.catalog.Machine;
import thumbprint.study.BoardKit;
import thumbprint.study.Laboratory;
import thumbprint.study.Progress;

/** Builds the board kit, or runs it on an emulated machine. */
@Command(
    name = "kit",
    mixinStandardHelpOptions = true,
    description = {
      "Build the firmware that measures what the cycle models rest on, for your board; or run it on an emulated machine, where its times mean nothing."
    },
    footer = {
      "",
      "Example: ./thumbprint kit --board daisy-seed --out my-kit",
      "         ./thumbprint kit --machine mps2-an500 --run"
    })
final class KitCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @ArgGroup(multiplicity = "1")
  private Target target;

  @Option(
      names = "--boot",
      paramLabel = "ID",
      description = "One of the board's boot modes (default: its first).")
  private String boot;

  @Option(
      names = "--run",
      description = "Run it on the machine and print its lines; exit status 6 if a check fails.")
  private boolean run;

  @Option(
      names = "--keep-predictions",
      description = "With --run: write the instruction counts to evidence/kit.")
  private boolean keepPredictions;

  @Option(
      names = "--calls",
      split = ",",
      paramLabel = "WORKLOAD",
      description = "Workloads that are called (default: those of kit/kit.yaml).")
  private List<String> calls = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out/kit",
      description = "Folder for the image (default: ${DEFAULT-VALUE}).")
  private Path folder;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  /** What it is for. */
  private static final class Target {
    @Option(names = "--board", paramLabel = "ID", description = "A file of catalog/boards.")
    private String board;

    @Option(names = "--machine", paramLabel = "ID", description = "A file of catalog/machines.")
    private String machine;
  }

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Laboratory laboratory = common.laboratory();
    if (target.board != null) {
      laboratory.catalog().board(target.board);
    } else {
      laboratory.catalog().machine(target.machine);
    }
    Progress progress = console.progress();
    BoardKit kit;
    try {
      kit = new BoardKit(laboratory, progress, calls);
    } finally {
      Console.close(progress);
    }
    if (target.board != null) {
      return built(console, kit.build(target.board, boot, folder));
    }
    Machine machine = laboratory.catalog().machine(target.machine);
    KitLinker.Kit image = kit.build(machine, folder);
    return run ? ran(console, kit, machine, image) : built(console, image);
  }

  private int built(Console console, KitLinker.Kit kit) {
    long bytes = kit.image().build().footprint().total().flashBytes();
    if (json) {
      console.json(new Built(kit.image().elf().toString(), bytes));
    } else {
      console.out().printf("%s: %,d bytes of flash%n", kit.image().elf(), bytes);
    }
    return ExitCode.OK.status();
  }

  private record Built(String image, long flashBytes) {}

  private int ran(Console console, BoardKit kit, Machine machine, KitLinker.Kit image) {
    BoardKit.Run result = kit.run(machine, image, folder);
    if (keepPredictions) {
      kit.keepPredictions(machine, image, result);
    }
    if (json) {
      console.json(result.report());
    } else {
      console
          .out()
          .println("# emulated: times are ticks of the emulator's clock and no cycles of a core");
      console.out().print(result.text());
    }
    boolean held = result.report().complete() && result.report().failed().isEmpty();
    return (held ? ExitCode.OK : ExitCode.DIFFERS).status();
  }
}
