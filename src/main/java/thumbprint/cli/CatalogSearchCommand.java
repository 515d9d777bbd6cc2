package thumbprint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import thumbprint.build.Workspace;
import thumbprint.study.CatalogSearch;
import thumbprint.study.CatalogSnapshot;

/** Finds words. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Find entries of the catalog that hold all words: claims, ratings, fields.",
    footer = {"", "Example: ./thumbprint catalog search imported memory"})
final class CatalogSearchCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Parameters(arity = "1..*", paramLabel = "WORD", description = "Upper and lower case alike.")
  private List<String> words;

  @Option(names = "--json", description = "Print the hits as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Workspace workspace = common.workspace();
    List<CatalogSearch.Hit> hits =
        CatalogSearch.find(CatalogSnapshot.of(workspace.catalog().toString(), workspace), words);
    if (json) {
      console.json(hits);
    } else {
      hits.forEach(hit -> console.out().println(hit.where() + "\n    " + hit.excerpt()));
      console.out().println(hits.size() + " entries hold " + String.join(", ", words) + ".");
    }
    return ExitCode.OK.status();
  }
}
