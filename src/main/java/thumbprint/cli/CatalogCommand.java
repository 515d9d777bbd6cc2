package thumbprint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists and validates what is compared. */
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    description = "Validate the catalog and list what is in it; with an id, show that file.",
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      CatalogListCommand.class,
      CatalogShowCommand.class,
      CatalogSearchCommand.class,
      CatalogValidateCommand.class,
      CatalogDiffCommand.class,
      CatalogStaleCommand.class
    },
    footer = {
      "",
      "Example: ./thumbprint catalog",
      "         ./thumbprint catalog daisy-seed",
      "         ./thumbprint catalog list runtimes --target cortex-m --mode interpreter",
      "         ./thumbprint catalog search imported memory"
    })
final class CatalogCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "A runtime, core, machine, board, workload, criterion, profile or rubric.")
  private String id;

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    CatalogIndex index = CatalogIndex.read(common.workspace().catalog());
    if (id != null) {
      console.out().print(index.file(id));
    } else if (json) {
      console.json(index.kinds());
    } else {
      index
          .kinds()
          .forEach(
              (kind, names) -> {
                console.out().println(kind);
                names.forEach((key, name) -> console.out().printf("  %-26s %s%n", key, name));
              });
      console.out().println("The catalog is valid.");
    }
    return ExitCode.OK.status();
  }
}
