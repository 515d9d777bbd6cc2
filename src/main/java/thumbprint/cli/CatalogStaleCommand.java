package thumbprint.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import thumbprint.catalog.Inventory;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.study.ClaimAge;

/** Lists claims that should be looked at again. */
@Command(
    name = "stale",
    mixinStandardHelpOptions = true,
    description =
        "List claims whose source was last read longer ago than a given age, oldest first.",
    footer = {
      "",
      "Example: ./thumbprint catalog stale --older-than 180d",
      "         ./thumbprint catalog stale --older-than 1y --on 2027-01-01 --json"
    })
final class CatalogStaleCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Option(
      names = "--older-than",
      paramLabel = "AGE",
      defaultValue = "180d",
      description = "180d, 26w, 6m or 1y. Default: ${DEFAULT-VALUE}.")
  private String age;

  @Option(names = "--on", paramLabel = "DATE", description = "Seen from this day. Default: today.")
  private String day;

  @Option(names = "--json", description = "Print the claims as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    LocalDate limit = limit();
    List<Inventory.Stated> stale =
        CatalogIndex.read(common.workspace().catalog()).inventory().statedBefore(limit);
    if (json) {
      console.json(stale);
    } else {
      stale.forEach(
          stated ->
              console
                  .out()
                  .printf(
                      "%-10s  %-44s %s%n",
                      stated.claim().date(), stated.name(), stated.claim().value()));
      console.out().println(stale.size() + " claims are from before " + limit + ".");
    }
    return ExitCode.OK.status();
  }

  private LocalDate limit() {
    try {
      return ClaimAge.parse(age).before(LocalDate.parse(day == null ? Today.text() : day));
    } catch (DateTimeParseException e) {
      throw new ProblemException(
          Problem.badInput("\"" + day + "\" is no date", "--on", "write it as 2026-11-24"));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(Problem.badInput(e.getMessage(), "--older-than", "180d"));
    }
  }
}
