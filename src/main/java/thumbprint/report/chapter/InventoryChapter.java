package thumbprint.report.chapter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thumbprint.catalog.About;
import thumbprint.catalog.Candidacy;
import thumbprint.catalog.Runtime;
import thumbprint.catalog.Source;
import thumbprint.report.Mark;

/** What there is, and why it is or is not a candidate. */
final class InventoryChapter {
  private static final Comparator<Runtime> CANDIDATES_FIRST =
      Comparator.comparing(Runtime::verdict).thenComparing(r -> r.name().toLowerCase());

  private InventoryChapter() {}

  static Chapter of(Known known) {
    List<Runtime> runtimes =
        known.input().background().runtimes().stream()
            .filter(r -> r.about().isPresent())
            .sorted(CANDIDATES_FIRST)
            .toList();
    return new Chapter(
        "inventory",
        "1",
        "Inventory",
        "Which runtimes are there for Arm, what state are they in, and which of them are candidates?",
        List.of(all(runtimes), inDepth(known), community(known)));
  }

  private static Chapter.Section all(List<Runtime> runtimes) {
    if (runtimes.isEmpty()) {
      return Chapter.Section.of(
          "inventory-all", "No inventory was read", new Block.Paragraph("Nothing is known here."));
    }
    String counts =
        Arrays.stream(Candidacy.Verdict.values())
            .map(v -> counted(runtimes, v))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", "));
    return Chapter.Section.of(
        "inventory-all",
        runtimes.size() + " runtimes and alternatives: " + counts,
        new Block.Grid(
            "runtimes",
            List.of("Runtime", "Verdict", "Licence", "Language", "Release", "Year", "State", "Why"),
            runtimes.stream().map(InventoryChapter::row).toList()),
        new Block.Paragraph(
            "Release: the newest that was seen. Year: commits and authors of twelve months before"
                + " the snapshot that was read. The licence chapter says what each licence asks."));
  }

  private static String counted(List<Runtime> runtimes, Candidacy.Verdict verdict) {
    long count = runtimes.stream().filter(r -> r.verdict() == verdict).count();
    return count == 0 ? "" : count + " " + words(verdict);
  }

  static String words(Candidacy.Verdict verdict) {
    return switch (verdict) {
      case BUILT -> "built here";
      case BUILDABLE -> "possible, not built";
      case LINUX_ONLY -> "Linux only";
      case USES_ANOTHER -> "around another runtime";
      case ALTERNATIVE -> "another way";
      case UNSUITABLE -> "unsuitable";
      case NOT_A_RUNTIME -> "no WebAssembly runtime";
    };
  }

  private static List<Cell> row(Runtime runtime) {
    About about = runtime.about().orElseThrow();
    List<Source> source = about.licence().source();
    return List.of(
        Cell.telling(runtime.name(), about.summary()),
        Cell.words(words(runtime.verdict())),
        Cell.marked(runtime.licence(), Mark.PUBLISHED, about.licence().note().orElse(""), source),
        Cell.words(runtime.language()),
        release(about),
        activity(about),
        Cell.words(about.status().id().replace('-', ' ')),
        Cell.marked(about.candidacy().reason(), Mark.ASSESSED, "", List.of()));
  }

  private static Cell release(About about) {
    return about
        .release()
        .map(
            r ->
                Cell.marked(
                    r.version() + r.date().map(d -> ", " + d).orElse(""),
                    Mark.PUBLISHED,
                    r.note().orElse(""),
                    List.of()))
        .orElseGet(() -> Cell.telling("none", "No release was seen."));
  }

  private static Cell activity(About about) {
    OptionalInt commits = about.activity().commits();
    OptionalInt authors = about.activity().authors();
    if (commits.isEmpty() && authors.isEmpty()) {
      return Cell.telling("not known", about.activity().basis());
    }
    return Cell.marked(
        number(commits) + " by " + number(authors),
        Mark.PUBLISHED,
        about.activity().basis(),
        List.of());
  }

  private static String number(OptionalInt count) {
    return count.isPresent() ? String.valueOf(count.getAsInt()) : "?";
  }

  private static Chapter.Section inDepth(Known known) {
    return Chapter.Section.of(
        "inventory-depth",
        "What the report looks at in depth",
        new Block.Statements(
            known.rated().stream()
                .filter(r -> r.about().isPresent())
                .map(r -> summary(r, r.about().orElseThrow()))
                .toList()));
  }

  private static Block.Statement summary(Runtime runtime, About about) {
    return new Block.Statement(
        runtime.name(),
        about.summary(),
        java.util.Optional.of(Mark.ASSESSED),
        about.licence().source());
  }

  /** Communities and states, as far as claims speak of them. */
  private static Chapter.Section community(Known known) {
    List<Block.Statement> statements =
        known.rated().stream()
            .flatMap(
                r ->
                    Stream.of("project.people", "project.state")
                        .flatMap(topic -> known.inventory().statedOf(r.id(), topic).stream())
                        .map(s -> known.statement(r.name(), s)))
            .toList();
    return Chapter.Section.of(
        "inventory-people",
        "State and community",
        new Block.Folded("What is known of each", new Block.Statements(statements)));
  }
}
