package thumbprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.KnockOutRule;

/** The pages lead where they say, and tell all that there is. */
class DocumentsTest {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Set<String> OTHERS =
      Set.of("target", "out", ".thumbprint", ".git", "node_modules");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([a-z][a-z.-]*)`");
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

  @Test
  void everyRelativeLinkLeadsSomewhere() {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      matches(LINK, withoutCode(text(page)))
          .filter(l -> !l.contains(":"))
          .forEach(link -> check(page, link, broken));
    }
    assertThat(pages()).hasSizeGreaterThan(10);
    assertThat(broken).isEmpty();
  }

  @Test
  void theMethodDefinesEveryMetricOfTheCatalog() {
    Set<String> defined =
        matches(CODE, text(HOME.resolve("docs/method.md"))).collect(Collectors.toSet());
    assertThat(metrics()).isNotEmpty().isSubsetOf(defined);
  }

  @Test
  void theReadmeListsEveryCommandAndNoOther() throws ReflectiveOperationException {
    String commands = text(HOME.resolve("README.md")).split("## Commands")[1].split("\n## ")[0];
    assertThat(matches(COMMAND, commands)).containsExactlyInAnyOrderElementsOf(visibleCommands());
  }

  private static Set<String> metrics() {
    Catalog catalog = new CatalogReader(HOME.resolve("catalog")).read();
    Set<String> metrics = new TreeSet<>();
    catalog.criteria().values().forEach(criterion -> metrics.add(criterion.metric()));
    catalog.profiles().values().stream()
        .flatMap(profile -> profile.knockOuts().stream())
        .map(KnockOutRule::metric)
        .filter(metric -> metric != null)
        .forEach(metrics::add);
    return metrics;
  }

  /** The command line's class keeps its constructor to itself; its annotations are enough. */
  private static Set<String> visibleCommands() throws ReflectiveOperationException {
    Set<String> names = new TreeSet<>(Set.of("generate-completion"));
    CommandLine.Command main =
        Class.forName("thumbprint.cli.Main").getAnnotation(CommandLine.Command.class);
    for (Class<?> subcommand : main.subcommands()) {
      CommandLine.Command command = subcommand.getAnnotation(CommandLine.Command.class);
      if (!command.hidden()) {
        names.add(command.name());
      }
    }
    return names;
  }

  private static void check(Path page, String link, List<String> broken) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
    boolean there = Files.exists(target);
    boolean anchored = parts.length < 2 || there && anchors(target).contains(parts[1]);
    if (!there || !anchored) {
      broken.add(HOME.relativize(page) + " -> " + link);
    }
  }

  /** Anchors as hosts of Markdown make them from headings. */
  private static Set<String> anchors(Path page) {
    return withoutCode(text(page))
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ *", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static String withoutCode(String text) {
    return text.replaceAll("(?s)```.*?```", "");
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }

  private static List<Path> pages() {
    try (Stream<Path> files = Files.walk(HOME)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(
              file ->
                  Stream.of(HOME.relativize(file).toString().split("/"))
                      .noneMatch(OTHERS::contains))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
