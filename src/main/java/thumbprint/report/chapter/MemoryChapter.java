package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import thumbprint.catalog.PublishedStudy;
import thumbprint.report.EngineSummary;
import thumbprint.report.Mark;
import thumbprint.report.Numbers;
import thumbprint.report.ShownFigure;

/** What engines take of flash, RAM and time. */
final class MemoryChapter {
  private static final String ALLOCATIONS = "allocations.per.call";

  private MemoryChapter() {}

  static Chapter of(Known known) {
    return new Chapter(
        "memory",
        "3",
        "Memory and performance",
        "What do engines take of flash, RAM and time, do they allocate while a program runs, and how far are interpreters behind compiled code?",
        List.of(
            allocation(known),
            startUp(known),
            modes(known),
            Contradictions.section(known),
            Chapter.Section.of("memory-measured", "", known.drawn().block("part/evidence.jte")),
            published(known)));
  }

  private static Chapter.Section allocation(Known known) {
    List<List<Cell>> rows =
        known.candidates().stream()
            .map(
                e ->
                    List.of(
                        Cell.words(known.name(e)),
                        known.cell(e, ALLOCATIONS),
                        known.cell(e, "heap.peak.bytes"),
                        known.claimed(e.runtime(), "memory.during-call"),
                        known.claimed(e.runtime(), "memory.pool"),
                        known.claimed(e.runtime(), "memory.allocator")))
            .toList();
    return Chapter.Section.of(
        "allocation",
        allocationFinding(known),
        new Block.Paragraph(
            "The rule of a real-time program is: no allocation while it runs. The first column counts what the heap was asked for in the worst steady call; the others are what projects say."),
        new Block.Grid(
            "allocation-table",
            List.of(
                "Engine",
                "Allocations in a call",
                "Heap peak",
                "Claimed: during a call",
                "Claimed: static pool",
                "Claimed: allocator"),
            rows));
  }

  private static String allocationFinding(Known known) {
    Map<Boolean, List<String>> byNone =
        known.candidates().stream()
            .filter(e -> known.figure(e, ALLOCATIONS).present())
            .collect(
                Collectors.partitioningBy(
                    e -> known.figure(e, ALLOCATIONS).text().equals("0"),
                    Collectors.mapping(known::name, Collectors.toList())));
    String none = String.join(", ", byNone.get(true));
    String some = String.join(", ", byNone.get(false));
    if (none.isEmpty()) {
      return some.isEmpty()
          ? "Whether engines allocate during a call was not measured"
          : "Every engine allocates during a call: " + some;
    }
    return "No allocation during a call: "
        + none
        + (some.isEmpty() ? "" : "; these do allocate: " + some);
  }

  private static Chapter.Section startUp(Known known) {
    return Chapter.Section.of(
        "start-up",
        "Start-up: load, compile and instantiate",
        new Block.Grid(
            "start-up-table",
            List.of("Engine", "Instructions until the first call", "Flash of the engine", "RAM"),
            known.candidates().stream()
                .map(
                    e ->
                        List.of(
                            Cell.words(known.name(e)),
                            known.cell(e, "startup.instructions"),
                            known.cell(e, "flash.engine.bytes"),
                            known.cell(e, "ram.total.bytes")))
                .toList()));
  }

  private static Chapter.Section modes(Known known) {
    List<Block.Statement> statements = new ArrayList<>();
    for (EngineSummary engine : known.candidates()) {
      ShownFigure slowDown = known.figure(engine, "call.slowdown");
      ShownFigure deadline = known.figure(engine, "deadline.share");
      statements.add(
          Block.Statement.of(
              known.name(engine),
              "("
                  + engine.mode().id().replace('-', ' ')
                  + ") "
                  + said(slowDown, "takes %s the instructions of native code")
                  + ", "
                  + said(deadline, "%s of the deadline in its worst call")
                  + ".",
              Mark.MEASURED));
    }
    return Chapter.Section.of(
        "modes-compared",
        "Interpreter against compiled code",
        Words.orNothing(statements, "No engine was measured."));
  }

  private static String said(ShownFigure figure, String pattern) {
    return figure.present()
        ? pattern.formatted(figure.words())
        : "not known (" + figure.missing() + ")";
  }

  private static Chapter.Section published(Known known) {
    List<List<Cell>> rows = new ArrayList<>();
    known.inventory().studies().values().forEach(study -> rows.addAll(rows(known, study)));
    return Chapter.Section.of(
        "published-figures",
        "What others measured on hardware",
        new Block.Paragraph(
            "None of these ran a module of this lab with the version and flags that this lab measured, unless the last column says so: they show the order of magnitude, and no difference is worked out."),
        new Block.PageOnly(
            rows.size() + " published figures",
            new Block.Grid(
                "published-table",
                List.of("Study", "Runtime", "Hardware", "Module", "What", "Figure", "Beside ours"),
                rows),
            studies(known)));
  }

  /** What stands for the figures where there is no room for them. */
  private static Block studies(Known known) {
    return new Block.Grid(
        "studies-table",
        List.of("Study", "Hardware", "Figures", "Caution"),
        known.inventory().studies().values().stream()
            .map(
                s ->
                    List.of(
                        Cell.marked(s.title(), Mark.PUBLISHED, "", s.source()),
                        Cell.words(
                            s.settings().values().stream()
                                .map(PublishedStudy.Setting::hardware)
                                .distinct()
                                .collect(Collectors.joining(", "))),
                        Cell.words(s.figures().size() + ", report.html has them"),
                        Cell.words(s.caution().orElse(""))))
            .toList());
  }

  private static List<List<Cell>> rows(Known known, PublishedStudy study) {
    List<List<Cell>> rows = new ArrayList<>();
    for (PublishedStudy.Figure figure : study.figures()) {
      PublishedStudy.Setting setting = study.settingOf(figure);
      String version = figure.version().map(v -> " " + v).orElse(", version not published");
      rows.add(
          List.of(
              Cell.telling(study.title(), study.caution().orElse("")),
              Cell.words(figure.runtime() + version),
              Cell.telling(setting.hardware(), setting.note().orElse("")),
              Cell.words(figure.module()),
              Cell.words(figure.quantity()),
              Cell.marked(
                  Numbers.three(figure.value()) + " " + figure.unit(),
                  Mark.PUBLISHED,
                  figure.note().orElse(""),
                  study.source()),
              beside(known, figure, setting)));
    }
    return rows;
  }

  /** Only the same module, version and flags may stand beside each other. */
  private static Cell beside(
      Known known, PublishedStudy.Figure figure, PublishedStudy.Setting setting) {
    Optional<String> ours =
        known.input().engines().stream()
            .filter(e -> e.runtime().equals(figure.runtime()))
            .map(e -> e.chosen().variant().runtime().version())
            .findFirst();
    String differs =
        ours.isEmpty()
            ? "not measured here"
            : figure.version().isEmpty()
                ? "version not published"
                : figure.version().equals(ours)
                    ? "another module" + (setting.flags().isEmpty() ? ", flags not published" : "")
                    : "another version than " + ours.get();
    return Cell.words(differs);
  }
}
