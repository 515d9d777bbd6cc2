package thumbprint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import thumbprint.catalog.Board;
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
      "Results are compared with a reference interpreter; nothing fits: exit status 5."
    })
final class FitCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "MODULE", description = "The .wasm file.")
  private Path module;

  @Option(
      names = "--board",
      paramLabel = "ID",
      required = true,
      description = "A file of catalog/boards, e.g. daisy-seed.")
  private String board;

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
      converter = ReserveConverter.class,
      description =
          "What the rest of the firmware takes: flash=64K,ram=32K,cpu=20%% (default: the board's own).")
  private Reserve reserve = Reserve.NONE;

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
    Console console = Console.ofProcess();
    Laboratory laboratory = common.laboratory();
    Setting setting = setting(laboratory.catalog().board(board));
    Progress progress = console.progress();
    List<FitAnswer> answers;
    try {
      answers = new FitStudy(laboratory, progress).answer(question(setting));
    } finally {
      Console.close(progress);
    }
    if (json) {
      console.json(answers);
    } else {
      console
          .out()
          .print(
              FitTable.of(
                  answers,
                  setting,
                  module.getFileName().toString(),
                  Math.max(console.columns(), 80)));
    }
    return (answers.stream().anyMatch(FitAnswer::fits) ? ExitCode.OK : ExitCode.DOES_NOT_FIT)
        .status();
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
    return reserve.applyTo(Setting.of(chosen, clockId, bootId));
  }

  /** Reads {@code 128@48000}. */
  static final class PaceConverter implements picocli.CommandLine.ITypeConverter<FitQuestion.Pace> {
    @Override
    public FitQuestion.Pace convert(String text) {
      String[] parts = text.toLowerCase(Locale.ROOT).split("@");
      if (parts.length != 2
          || !parts[0].matches("[1-9][0-9]{0,6}")
          || !parts[1].matches("[1-9][0-9]{0,6}")) {
        throw new picocli.CommandLine.TypeConversionException(
            "\"" + text + "\" is no deadline (write SAMPLES@RATE, e.g. 128@48000)");
      }
      return new FitQuestion.Pace(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
  }

  /** Reads {@code flash=64K,ram=32K,cpu=20%}. */
  static final class ReserveConverter implements picocli.CommandLine.ITypeConverter<Reserve> {
    @Override
    public Reserve convert(String text) {
      return Reserve.parse(text);
    }
  }
}
