package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import thumbprint.catalog.About;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.Runtime;
import thumbprint.report.Mark;

/** How engines execute, what they take, and how a host works with them. */
final class FeatureChapter {
  private static final String FEATURE = "feature.";

  private FeatureChapter() {}

  static Chapter of(Known known) {
    return new Chapter(
        "features-chapter",
        "4",
        "Execution modes, features, debugging, host interface, real time",
        "How can modules be executed, which of them are taken, and how does a firmware work with them?",
        List.of(
            modes(known),
            trades(known),
            proposals(known),
            Chapter.Section.of("probed", "", known.drawn().block("part/probes.jte")),
            Chapter.Section.of("test-suite", "", known.drawn().block("part/conformance.jte")),
            interfaces(known),
            statements(known, "debugging-claims", "Debugging and profiling", "debugging"),
            statements(known, "host-claims", "Host functions and shared data", "api"),
            realTime(known)));
  }

  private static Chapter.Section modes(Known known) {
    List<String> headings = new ArrayList<>(List.of("Runtime"));
    Stream.of(About.Way.values()).forEach(w -> headings.add(w.id().replace('-', ' ')));
    List<List<Cell>> rows = new ArrayList<>();
    for (Runtime runtime : known.rated()) {
      List<Cell> row = new ArrayList<>(List.of(Cell.words(runtime.name())));
      for (About.Way way : About.Way.values()) {
        String words = runtime.about().map(a -> a.modes().get(way)).orElse(null);
        row.add(words == null ? Cell.words("") : Cell.marked(words, Mark.PUBLISHED, "", List.of()));
      }
      rows.add(row);
    }
    return Chapter.Section.of(
        "modes",
        "Ways to execute a module",
        new Block.Paragraph("An empty cell: the runtime does not have that way."),
        new Block.Grid("modes-table", headings, rows));
  }

  /** The trade between the ways, by the engines that were measured. */
  private static Chapter.Section trades(Known known) {
    return Chapter.Section.of(
        "mode-trades",
        "What the ways cost: size against speed against work",
        new Block.Grid(
            "mode-trades-table",
            List.of("Engine", "Way", "Flash of the engine", "RAM", "Slow-down", "New program"),
            known.candidates().stream()
                .map(
                    e ->
                        List.of(
                            Cell.words(known.name(e)),
                            Cell.words(e.mode().id().replace('-', ' ')),
                            known.cell(e, "flash.engine.bytes"),
                            known.cell(e, "ram.total.bytes"),
                            known.cell(e, "call.slowdown"),
                            known.level(e.runtime(), e.mode(), "live-update")))
                .toList()));
  }

  private static Chapter.Section proposals(Known known) {
    List<String> topics =
        known.inventory().topics().topics().keySet().stream()
            .filter(t -> t.startsWith(FEATURE))
            .filter(t -> !t.endsWith(".summary") && !t.endsWith(".wasi"))
            .filter(t -> known.rated().stream().anyMatch(r -> claims(known, r, t)))
            .toList();
    List<Runtime> runtimes =
        known.rated().stream()
            .filter(r -> topics.stream().anyMatch(t -> claims(known, r, t)))
            .toList();
    List<String> headings = new ArrayList<>(List.of("Feature"));
    runtimes.forEach(r -> headings.add(r.id()));
    List<List<Cell>> rows = new ArrayList<>();
    for (String topic : topics) {
      List<Cell> row = new ArrayList<>();
      row.add(
          Cell.telling(
              known.inventory().topics().topics().get(topic).name(),
              known.inventory().topics().topics().get(topic).meaning()));
      runtimes.forEach(r -> row.add(known.claimed(r.id(), topic)));
      rows.add(row);
    }
    return Chapter.Section.of(
        "proposals",
        "Features of modules, as projects claim them",
        new Block.Grid("proposals-table", headings, rows));
  }

  private static boolean claims(Known known, Runtime runtime, String topic) {
    return !known.inventory().statedOf(runtime.id(), topic).isEmpty();
  }

  private static Chapter.Section interfaces(Known known) {
    return Chapter.Section.of(
        "interfaces",
        "Debugging, profiling and host interface, assessed",
        Levels.grid(known, "interfaces-table", List.of("debugging", "profiling", "api")));
  }

  private static Chapter.Section statements(Known known, String id, String title, String group) {
    List<Block.Statement> statements =
        known.rated().stream().flatMap(r -> known.statements(r, group).stream()).toList();
    return Chapter.Section.of(
        id,
        title,
        new Block.Folded(
            "What is known of each", Words.orNothing(statements, "Nothing is known.")));
  }

  private static Chapter.Section realTime(Known known) {
    List<List<Cell>> rows =
        known.candidates().stream()
            .map(
                e ->
                    List.of(
                        Cell.words(known.name(e)),
                        known.cell(e, "deadline.share"),
                        known.cell(e, "call.spread"),
                        known.cell(e, "allocations.per.call"),
                        Levels.promise(e, Guarantees.Guarantee.INTERRUPTION),
                        known.claimed(e.runtime(), "control.metering", "control.interruption")))
            .toList();
    return Chapter.Section.of(
        "real-time",
        "Real-time behaviour",
        new Block.Paragraph(
            "Share of the deadline is that of the worst call that was seen. Spread is the worst over the median call with equal work; 1 means that calls take equal instructions. Counts repeat bit for bit, time on silicon does not."),
        new Block.Grid(
            "real-time-table",
            List.of(
                "Engine",
                "Share of deadline",
                "Spread of calls",
                "Allocations in a call",
                "A running call can be stopped",
                "Claimed: metering, interruption"),
            rows));
  }
}
