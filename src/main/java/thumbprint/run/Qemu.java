package thumbprint.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import thumbprint.build.Command;
import thumbprint.catalog.Machine;

/** QEMU in system mode with the counting plugin: one process per boot. */
public final class Qemu implements Emulator {
  /** Exit status with which the plugin ends a run that is over its budget. */
  public static final int OVER_BUDGET = 97;

  private final Path program;
  private final String versionLine;
  private final Path plugin;
  private final String pluginOptions;

  /**
   * @param program the emulator, e.g. {@code qemu-system-arm}
   * @param versionLine first line of its {@code --version}
   * @param plugin the compiled {@code plugin/count.c}
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
    Path counts = request.scratch().resolve("counts.txt");
    List<String> words = words(request, counts);
    Command.Result result = Command.of(request.scratch(), words).within(request.timeLimit()).run();
    return new Boot(
        result.stdoutText(),
        counts,
        result.stderrText(),
        result.exitCode(),
        result.timedOut(),
        portable(request, words));
  }

  /** The same boot without the plugin, to learn what counting costs. */
  public void bootUncounted(Request request) {
    Command.of(request.scratch(), machineWords(request)).within(request.timeLimit()).run();
  }

  private List<String> words(Request request, Path counts) {
    List<String> words = new ArrayList<>(machineWords(request));
    words.addAll(
        List.of(
            "-plugin",
            plugin
                + ",out="
                + counts
                + ",mark=0x"
                + Long.toHexString(request.image().markInstruction())
                + ",slots=0x"
                + Long.toHexString(request.image().markSlots())
                + ",budget="
                + request.budgetInstructions()
                + pluginOptions));
    return words;
  }

  private List<String> machineWords(Request request) {
    Machine.Memory deck = request.machine().memory("deck");
    return List.of(
        program.toString(),
        "-M",
        request.machine().emulator().machine(),
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
        request.image().elf().toString(),
        "-device",
        "loader,file="
            + request.deck()
            + ",addr=0x"
            + Long.toHexString(deck.base())
            + ",force-raw=on");
  }

  /**
   * The command with this machine's folders replaced by file names, so that evidence does not carry
   * them.
   */
  private String portable(Request request, List<String> words) {
    String line = String.join(" ", words);
    return line.replace(request.scratch() + "/", "")
        .replace(request.image().elf().getParent() + "/", "")
        .replace(request.deck().getParent() + "/", "")
        .replace(plugin.getParent() + "/", "")
        .replace(program.getParent() + "/", "");
  }
}
