package thumbprint.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Runtime;

/** Lists kinds, the things of a kind, or runtimes that a filter lets through. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List the kinds of things, or the things of one kind; runtimes can be filtered.",
    footer = {
      "",
      "Example: ./thumbprint catalog list",
      "         ./thumbprint catalog list boards",
      "         ./thumbprint catalog list runtimes --verdict buildable --status active"
    })
final class CatalogListCommand implements Callable<Integer> {
  private static final String RUNTIMES = "runtimes";
  private static final String LINE = "  %-24s %-14s %-11s %-36s %s%n";

  @Mixin private CommonOptions common;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "KIND",
      description = "runtimes, boards ...")
  private String kind;

  @Mixin private RuntimeFilter filter;

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    CatalogIndex index = CatalogIndex.read(common.workspace().catalog());
    if (kind == null && !filter.given()) {
      counts(console, index);
    } else if (kind == null || kind.equals(RUNTIMES)) {
      runtimes(console, index);
    } else {
      things(console, index);
    }
    return ExitCode.OK.status();
  }

  private void counts(Console console, CatalogIndex index) {
    Map<String, Integer> counts = new TreeMap<>();
    index.kinds().forEach((name, things) -> counts.put(name, things.size()));
    counts.put("claims", index.inventory().stated().size());
    if (json) {
      console.json(counts);
    } else {
      counts.forEach((name, count) -> console.out().printf("%6d %s%n", count, name));
    }
  }

  private void things(Console console, CatalogIndex index) {
    Map<String, String> things = index.kinds().get(kind);
    if (things == null || filter.given()) {
      throw new ProblemException(
          Problem.badInput(
              things == null
                  ? "there is no kind \"" + kind + "\""
                  : "only runtimes can be filtered",
              "catalog list",
              "kinds: " + String.join(", ", index.kinds().keySet())));
    }
    if (json) {
      console.json(things);
    } else {
      things.forEach((id, name) -> console.out().printf("  %-26s %s%n", id, name));
    }
  }

  private void runtimes(Console console, CatalogIndex index) {
    List<Runtime> chosen =
        index.catalog().runtimes().values().stream().filter(filter::lets).toList();
    if (json) {
      console.json(chosen.stream().map(RuntimeRow::of).toList());
      return;
    }
    console.out().printf(LINE, "id", "candidacy", "status", "licence", "name and last release");
    chosen.stream()
        .map(RuntimeRow::of)
        .forEach(
            row ->
                console
                    .out()
                    .printf(
                        LINE, row.id(), row.verdict(), row.status(), row.licence(), row.title()));
    console.out().printf("%d of %d runtimes%n", chosen.size(), index.catalog().runtimes().size());
  }
}
