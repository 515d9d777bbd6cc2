package thumbprint.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/** Lists and validates what is compared. */
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    description = "Validate the catalog and list what is in it; with an id, show that file.",
    footer = {"", "Example: ./thumbprint catalog", "         ./thumbprint catalog daisy-seed"})
final class CatalogCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "A runtime, core, machine, board, workload, criterion or profile.")
  private String id;

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    Path folder = common.workspace().catalog();
    Map<String, Map<String, String>> kinds = kinds(new CatalogReader(folder).read());
    if (id != null) {
      show(console, folder, kinds);
    } else if (json) {
      console.json(kinds);
    } else {
      print(console, kinds);
    }
    return ExitCode.OK.status();
  }

  /** Name by id, by kind. */
  private static Map<String, Map<String, String>> kinds(Catalog catalog) {
    Map<String, Map<String, String>> kinds = new LinkedHashMap<>();
    kinds.put(
        "runtimes",
        names(
            catalog.runtimes(),
            r ->
                r.name()
                    + " "
                    + r.version()
                    + " ("
                    + r.licence()
                    + "): "
                    + String.join(", ", r.engines().keySet())));
    kinds.put("cores", names(catalog.cores(), c -> c.name()));
    kinds.put(
        "machines",
        names(
            catalog.machines(),
            m -> m.name() + ", for " + m.core() + (m.standard() ? "" : " on request")));
    kinds.put("boards", names(catalog.boards(), b -> b.name() + ", " + b.soc()));
    kinds.put(
        "workloads",
        names(
            catalog.workloads(),
            w -> w.name() + " (" + w.family().id() + ", " + w.half().id() + ")"));
    kinds.put(
        "criteria",
        names(catalog.criteria(), c -> c.name() + " (" + c.group().id() + ", " + c.unit() + ")"));
    kinds.put("profiles", names(catalog.profiles(), p -> p.title()));
    return kinds;
  }

  private static <T> Map<String, String> names(
      Map<String, T> items, java.util.function.Function<T, String> name) {
    Map<String, String> names = new LinkedHashMap<>();
    items.forEach((key, item) -> names.put(key, name.apply(item)));
    return names;
  }

  private static void print(Console console, Map<String, Map<String, String>> kinds) {
    kinds.forEach(
        (kind, names) -> {
          console.out().println(kind);
          names.forEach((key, name) -> console.out().printf("  %-26s %s%n", key, name));
        });
    console.out().println("The catalog is valid.");
  }

  private void show(Console console, Path folder, Map<String, Map<String, String>> kinds) {
    for (String kind : kinds.keySet()) {
      if (kinds.get(kind).containsKey(id)) {
        Path file =
            List.of(
                    kind + "/" + id + ".yaml",
                    kind + "/" + id + "/runtime.yaml",
                    kind + "/" + id + "/workload.yaml")
                .stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        text(console, file);
        return;
      }
    }
    throw new ProblemException(
        Problem.badInput(
            "nothing in the catalog is called \"" + id + "\"",
            "",
            "./thumbprint catalog lists all ids"));
  }

  private static void text(Console console, Path file) {
    try {
      console.out().println("# " + file);
      console.out().print(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
