package thumbprint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thumbprint.catalog.Board;
import thumbprint.study.BoardAnswer;
import thumbprint.study.FitAnswer;
import thumbprint.study.FitQuestion;
import thumbprint.study.FitStudy;
import thumbprint.study.Laboratory;
import thumbprint.study.Progress;
import thumbprint.study.Setting;

/** Answers for the user's own module. */
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    description = {
      "Try your own module on every engine and judge it against a board: whether it loads, computes the right result, fits flash and RAM beside the rest of the firmware, meets the deadline, and what to change if not."
    },
    footer = {
      "",
      "Example: ./thumbprint fit my.wasm --board daisy-seed --call process \\",
      "           --deadline 128@48000 --reserve flash=64K,ram=32K,cpu=20%%",
      "         ./thumbprint fit my.wasm --all-boards --call process --deadline 128@48000",
      "Results are compared with a reference interpreter; nothing fits: exit status 5."
    })
final class FitCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Spec private CommandLine.Model.CommandSpec command;

  @Parameters(index = "0", paramLabel = "MODULE", description = "The .wasm file.")
  private Path module;

  @ArgGroup(multiplicity = "1")
  private Boards boards;

  /** One board, or all. */
  static final class Boards {
    @Option(
        names = "--board",
        paramLabel = "ID",
        description = "A file of catalog/boards, e.g. daisy-seed.")
    private String one;

    @Option(
        names = "--all-boards",
        description =
            "Judge every board, each at its first clock: where the module runs, smallest memory first, and what the others lack.")
    private boolean all;
  }

  @Option(
      names = "--clock",
      paramLabel = "ID",
      description = "One of the board's clocks (default: its first).")
  private String clock;

  @Option(
      names = "--boot",
      paramLabel = "ID",
      description = "One of the board's boot modes (default: its first).")
  private String boot;

  @Option(
      names = "--call",
      paramLabel = "EXPORT",
      required = true,
      description = "The export that is called steadily.")
  private String call;

  @Option(
      names = "--args",
      split = ",",
      paramLabel = "VALUE",
      description = "Its arguments, e.g. 128,f32:0.5,i64:1.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--init",
      paramLabel = "EXPORT",
      description = "An export that is called once before.")
  private String initialise;

  @Option(
      names = "--init-args",
      split = ",",
      paramLabel = "VALUE",
      description = "Its arguments, e.g. f32:48000.")
  private List<String> initialiseArguments = new ArrayList<>();

  @Option(
      names = "--calls",
      paramLabel = "N",
      defaultValue = "64",
      description = "Steady calls (default: ${DEFAULT-VALUE}).")
  private int calls;

  @Option(
      names = "--handler",
      description = "Call from handler context, as an audio interrupt does.")
  private boolean handler;

  @Option(
      names = "--deadline",
      paramLabel = "SAMPLES@RATE",
      converter = PaceConverter.class,
      description = "Time for one call, e.g. 128@48000.")
  private FitQuestion.Pace deadline;

  @Option(
      names = "--reserve",
      paramLabel = "SHARES",
      converter = Reserve.Converter.class,
      description =
          "What the rest of the firmware takes: flash=64K,ram=32K,cpu=20%% (default: the board's own).")
  private Reserve reserve = Reserve.NONE;

  @Option(
      names = "--map",
      split = ",",
      splitSynopsisLabel = ",",
      paramLabel = "PART=MEMORY",
      description = {
        "Put parts of the firmware into memories of the board instead of where they cost least: vector table, code, module, static data, heap, linear memory, stack.",
        "Example: --map \"code=FLASH,heap=AXI SRAM\""
      })
  private Map<String, String> map = new TreeMap<>();

  @Option(
      names = "--engines",
      split = ",(?![a-z-]+=)",
      splitSynopsisLabel = ",",
      paramLabel = "NAME",
      description = "Engines or variants (default: each engine's first).")
  private List<String> engines = new ArrayList<>();

  @Option(names = "--json", description = "Print the answers as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    return boards.all ? allBoards() : oneBoard();
  }

  private int oneBoard() {
    Laboratory laboratory = common.laboratory();
    Setting setting = setting(laboratory.catalog().board(boards.one));
    List<FitAnswer> answers = with(laboratory, study -> study.answer(question(setting)));
    Console console = Console.ofProcess();
    if (json) {
      console.json(answers);
    } else {
      console
          .out()
          .print(FitTable.of(answers, setting, moduleName(), Math.max(console.columns(), 80)));
    }
    return status(answers.stream().anyMatch(FitAnswer::fits));
  }

  private int allBoards() {
    refuse("--clock", clock);
    refuse("--boot", boot);
    refuse("--map", map.isEmpty() ? null : "a map");
    Laboratory laboratory = common.laboratory();
    List<FitQuestion> questions =
        laboratory.catalog().boards().values().stream()
            .flatMap(
                board ->
                    board.boot().stream()
                        .map(way -> Setting.of(board, board.clocks().getFirst().id(), way.id())))
            .map(reserve::applyTo)
            .map(this::question)
            .toList();
    List<BoardAnswer> answers = with(laboratory, study -> study.answerAll(questions));
    Console console = Console.ofProcess();
    if (json) {
      console.json(answers);
    } else {
      console.out().print(BoardsTable.of(answers, moduleName()));
    }
    return status(answers.stream().anyMatch(board -> board.chosen().isPresent()));
  }

  private void refuse(String option, String value) {
    if (value != null) {
      throw new CommandLine.ParameterException(
          command.commandLine(),
          option + " names something of one board: leave it out with --all-boards");
    }
  }

  private static <T> T with(Laboratory laboratory, Function<FitStudy, T> asked) {
    Progress progress = Console.ofProcess().progress();
    try {
      return asked.apply(new FitStudy(laboratory, progress));
    } finally {
      Console.close(progress);
    }
  }

  private String moduleName() {
    return module.getFileName().toString();
  }

  private static int status(boolean fits) {
    return (fits ? ExitCode.OK : ExitCode.DOES_NOT_FIT).status();
  }

  private FitQuestion question(Setting setting) {
    return new FitQuestion(
        module,
        setting,
        Optional.ofNullable(initialise)
            .map(name -> new FitQuestion.Call(name, initialiseArguments)),
        new FitQuestion.Call(call, arguments),
        calls,
        handler,
        Optional.ofNullable(deadline),
        engines);
  }

  private Setting setting(Board chosen) {
    String clockId = clock == null ? chosen.clocks().getFirst().id() : clock;
    String bootId = boot == null ? chosen.boot().getFirst().id() : boot;
    return reserve.applyTo(Setting.of(chosen, clockId, bootId)).mapped(map);
  }
}
