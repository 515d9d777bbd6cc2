package thumbprint.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import thumbprint.catalog.Runtime;
import thumbprint.catalog.Topics;
import thumbprint.study.CatalogSnapshot;

/** Shows one thing with all that is known of it. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Show one thing: a runtime with its claims and ratings, a topic with its claims, or a file.",
    footer = {
      "",
      "Example: ./thumbprint catalog show wasm3",
      "         ./thumbprint catalog show memory.imported",
      "         ./thumbprint catalog show wamr --json"
    })
final class CatalogShowCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Parameters(index = "0", paramLabel = "ID", description = "Any id of ./thumbprint catalog.")
  private String id;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Console console = Console.ofProcess();
    CatalogIndex index = CatalogIndex.read(common.workspace().catalog());
    Runtime runtime = index.catalog().runtimes().get(id);
    Topics.Topic topic = index.inventory().topics().topics().get(id);
    if (runtime != null) {
      show(console, runtimeJson(index, runtime), new RuntimeText(index, runtime).text());
    } else if (topic != null) {
      show(console, topicJson(index, topic), RuntimeText.topic(index, id));
    } else {
      String file = index.file(id);
      show(console, json ? CatalogSnapshot.tree(file, id) : null, file);
    }
    return ExitCode.OK.status();
  }

  private void show(Console console, Object value, String text) {
    if (json) {
      console.json(value);
    } else {
      console.out().print(text);
    }
  }

  private static Map<String, Object> runtimeJson(CatalogIndex index, Runtime runtime) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("runtime", RuntimeRow.of(runtime));
    known.put("about", runtime.about());
    known.put("licences", index.inventory().licencesOf(runtime.licence()));
    known.put("claims", index.inventory().claims().getOrDefault(runtime.id(), Map.of()));
    known.put(
        "ratings", index.inventory().ratings().getOrDefault(runtime.id(), java.util.List.of()));
    return known;
  }

  private Map<String, Object> topicJson(CatalogIndex index, Topics.Topic topic) {
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("topic", topic);
    known.put(
        "claims",
        index.inventory().stated().stream()
            .filter(stated -> stated.claim().topic().equals(id))
            .toList());
    return known;
  }
}
