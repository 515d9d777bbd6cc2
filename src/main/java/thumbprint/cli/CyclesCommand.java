package thumbprint.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import thumbprint.analysis.cycles.ImageEstimate;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.StoredFiles;
import thumbprint.report.ImagePage;
import thumbprint.study.ImageCycles;
import thumbprint.study.ImageQuestion;
import thumbprint.study.Progress;

/** What anybody's image costs on a core. */
@Command(
    name = "cycles",
    mixinStandardHelpOptions = true,
    description = {
      "Estimate the cycles of your own image, with bounds, instruction mix and the hottest functions. It must run on an emulated machine of the catalog; nothing else need be known of it."
    },
    footer = {
      "",
      "Example: ./thumbprint cycles firmware.elf --core cortex-m4f --entry process --exit process_end",
      "",
      "A window opens whenever the instruction at --entry is about to execute and closes when that",
      "at --exit is. Without an exit it ends with the run, without an entry it begins at reset."
    })
final class CyclesCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ELF", description = "The linked image.")
  private Path elf;

  @Option(
      names = "--core",
      required = true,
      paramLabel = "ID",
      description = "A file of catalog/cores, e.g. cortex-m4f.")
  private String core;

  @Option(
      names = "--machine",
      paramLabel = "ID",
      description = "A file of catalog/machines (default: the one that measures the core).")
  private String machine;

  @Option(
      names = "--entry",
      paramLabel = "SYMBOL|ADDRESS",
      description = "Where counting begins (default: the reset handler).")
  private String entry;

  @Option(
      names = "--exit",
      paramLabel = "SYMBOL|ADDRESS",
      description = "Where it ends (default: the end of the run).")
  private String exit;

  @Option(
      names = "--budget",
      paramLabel = "N",
      defaultValue = "" + ImageQuestion.USUAL_BUDGET,
      description = "Instructions after which the run is ended (default: ${DEFAULT-VALUE}).")
  private long budget;

  @Option(
      names = "--caches",
      paramLabel = "I,D",
      converter = CachesConverter.class,
      description =
          "Simulate caches, each as BYTES:WAYS:LINE or -, e.g. 16384:2:32,16384:4:32; misses are counted, not priced.")
  private CacheGeometry caches = CacheGeometry.NONE;

  @Option(names = "--html", paramLabel = "FILE", description = "Write the picture to a file.")
  private Path html;

  @Option(names = "--json", description = "Print the estimate as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if (budget <= 0) {
      throw new ParameterException(spec.commandLine(), "--budget needs at least one instruction");
    }
    Console console = Console.ofProcess();
    Progress progress = console.progress();
    ImageEstimate estimate;
    try {
      estimate = new ImageCycles(common.laboratory(), progress).estimate(question());
    } finally {
      Console.close(progress);
    }
    if (html != null) {
      StoredFiles.write(html.toAbsolutePath(), ImagePage.render(estimate));
    }
    if (json) {
      console.json(CyclesText.json(estimate));
    } else {
      CyclesText.lines(estimate).forEach(console.out()::println);
      if (html != null) {
        console.out().println("Picture: " + html);
      }
    }
    return ExitCode.OK.status();
  }

  private ImageQuestion question() {
    return new ImageQuestion(
        elf,
        core,
        Optional.ofNullable(machine),
        new ImageQuestion.Window(Optional.ofNullable(entry), Optional.ofNullable(exit)),
        budget,
        caches);
  }
}
