package thumbprint.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import thumbprint.build.Workspace;
import thumbprint.study.CatalogDifference;
import thumbprint.study.CatalogSnapshot;

/** Holds two catalogs against each other. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "List what differs between two catalogs, by file and field. Status 6 where they differ.",
    footer = {
      "",
      "Example: ./thumbprint catalog diff main catalog",
      "         ./thumbprint catalog diff v0.1.0 main --json"
    })
final class CatalogDiffCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "A folder or a git revision.")
  private String before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "A folder or a git revision.")
  private String after;

  @Option(names = "--json", description = "Print the differences as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Workspace workspace = common.workspace();
    CatalogDifference difference =
        CatalogDifference.between(
            CatalogSnapshot.of(before, workspace), CatalogSnapshot.of(after, workspace));
    if (json) {
      console.json(difference);
    } else {
      difference.changes().forEach(change -> console.out().println(line(change)));
      console.out().println(difference.changes().size() + " differences.");
    }
    return (difference.changes().isEmpty() ? ExitCode.OK : ExitCode.DIFFERS).status();
  }

  private static String line(CatalogDifference.Change change) {
    String what = change.kind().name().toLowerCase(Locale.ROOT);
    String where = (change.file() + " " + change.field()).strip();
    return switch (change.kind()) {
      case CHANGED -> what + "  " + where + ": " + change.before() + " -> " + change.after();
      case ADDED -> what + "    " + where + tail(change.after());
      case REMOVED -> what + "  " + where + tail(change.before());
    };
  }

  private static String tail(String value) {
    return value == null ? "" : ": " + value;
  }
}
