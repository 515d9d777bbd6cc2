package thumbprint.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import thumbprint.build.Command;
import thumbprint.catalog.Machine;

/** QEMU in system mode with a plugin: one process per boot. */
public final class Qemu implements Emulator {
  /** Exit status with which the plugin ends a run that is over its budget. */
  public static final int OVER_BUDGET = 97;

  private static final String TRACE_FILE = "trace.txt";

  private final Path program;
  private final String versionLine;
  private final Path plugin;
  private final String pluginOptions;

  /**
   * @param program the emulator, e.g. {@code qemu-system-arm}
   * @param versionLine first line of its {@code --version}
   * @param plugin the compiled counting plugin
   */
  public Qemu(Path program, String versionLine, Path plugin) {
    this(program, versionLine, plugin, "");
  }

  /**
   * @param pluginOptions more of the plugin's arguments, each after a comma: {@code ,mode=insn}
   */
  Qemu(Path program, String versionLine, Path plugin, String pluginOptions) {
    this.program = program;
    this.versionLine = versionLine;
    this.plugin = plugin;
    this.pluginOptions = pluginOptions;
  }

  @Override
  public String versionLine() {
    return versionLine;
  }

  @Override
  public Boot boot(Request request) {
    return boot(request, plugin, "counts.txt", markers(request) + pluginOptions);
  }

  /** Boots the same with the tracing plugin, whose file stands for that of the counts. */
  public Boot trace(Request request, EmulatorPlugin tracer, TraceOptions options) {
    return boot(
        request,
        tracer.library(),
        TRACE_FILE,
        markers(request) + "," + options.text(request.machine()));
  }

  /** Boots an image of other people with the tracing plugin; there is no deck and no marker. */
  public Boot trace(ForeignImage image, EmulatorPlugin tracer, ForeignBoot how) {
    Path file = how.scratch().resolve(TRACE_FILE);
    List<String> words = new ArrayList<>(imageWords(image.machine(), image.elf()));
    String exit = image.exit().isPresent() ? ",exit=" + hex(image.exit().getAsLong()) : "";
    words.add("-plugin");
    words.add(
        tracer.library()
            + ",out="
            + file
            + ",entry="
            + hex(image.entry())
            + exit
            + ",budget="
            + image.budgetInstructions()
            + ","
            + how.options().text(image.machine()));
    Command.Result result = Command.of(how.scratch(), words).within(how.timeLimit()).run();
    return boot(result, file, image.elf().getFileName().toString());
  }

  /**
   * How an image of other people is booted.
   *
   * @param timeLimit on the host
   * @param scratch folder for the run's own files
   */
  record ForeignBoot(TraceOptions options, Duration timeLimit, Path scratch) {}

  private Boot boot(Request request, Path library, String fileName, String arguments) {
    Path file = request.scratch().resolve(fileName);
    List<String> words = new ArrayList<>(machineWords(request));
    words.add("-plugin");
    words.add(library + ",out=" + file + "," + arguments);
    Command.Result result = Command.of(request.scratch(), words).within(request.timeLimit()).run();
    return boot(result, file, portable(request, library, words));
  }

  private static Boot boot(Command.Result result, Path file, String commandLine) {
    return new Boot(
        result.stdoutText(),
        file,
        result.stderrText(),
        result.exitCode(),
        result.timedOut(),
        commandLine);
  }

  /** The same boot without the plugin, to learn what counting costs. */
  public void bootUncounted(Request request) {
    Command.of(request.scratch(), machineWords(request)).within(request.timeLimit()).run();
  }

  private static String markers(Request request) {
    return "mark="
        + hex(request.image().markInstruction())
        + ",slots="
        + hex(request.image().markSlots())
        + ",budget="
        + request.budgetInstructions();
  }

  private static String hex(long address) {
    return "0x" + Long.toHexString(address);
  }

  private List<String> machineWords(Request request) {
    Machine.Memory deck = request.machine().memory("deck");
    List<String> words = new ArrayList<>(imageWords(request.machine(), request.image().elf()));
    words.add("-device");
    words.add("loader,file=" + request.deck() + ",addr=" + hex(deck.base()) + ",force-raw=on");
    return words;
  }

  private List<String> imageWords(Machine machine, Path elf) {
    return List.of(
        program.toString(),
        "-M",
        machine.emulator().machine(),
        "-display",
        "none",
        "-monitor",
        "none",
        "-serial",
        "none",
        "-chardev",
        "stdio,id=console,signal=off",
        "-semihosting-config",
        "enable=on,target=native,chardev=console",
        "-kernel",
        elf.toString());
  }

  /**
   * The command with this machine's folders replaced by file names, so that evidence does not carry
   * them.
   */
  private String portable(Request request, Path library, List<String> words) {
    String line = String.join(" ", words);
    return line.replace(request.scratch() + "/", "")
        .replace(request.image().elf().getParent() + "/", "")
        .replace(request.deck().getParent() + "/", "")
        .replace(library.getParent() + "/", "")
        .replace(program.getParent() + "/", "");
  }
}
