package thumbprint.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import thumbprint.catalog.ProblemException;

/** Reads all and says whether it holds. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Read every file of the catalog and check what one says of another.",
    footer = {"", "Example: ./thumbprint catalog validate"})
final class CatalogValidateCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Map<String, Object> result = new LinkedHashMap<>();
    try {
      CatalogIndex index = CatalogIndex.read(common.workspace().catalog());
      result.put("valid", true);
      result.put("runtimes", index.catalog().runtimes().size());
      result.put("claims", index.inventory().stated().size());
      result.put("sources", index.inventory().bibliography().size());
      result.put(
          "ratings",
          index.inventory().ratings().values().stream().mapToInt(given -> given.size()).sum());
    } catch (ProblemException e) {
      if (!json) {
        throw e;
      }
      result.put("valid", false);
      result.put("problem", e.problem());
    }
    boolean valid = (Boolean) result.get("valid");
    if (json) {
      console.json(result);
    } else {
      console
          .out()
          .printf(
              "The catalog is valid: %s runtimes, %s claims from %s sources, %s ratings.%n",
              result.get("runtimes"),
              result.get("claims"),
              result.get("sources"),
              result.get("ratings"));
    }
    return (valid ? ExitCode.OK : ExitCode.BAD_INPUT).status();
  }
}
