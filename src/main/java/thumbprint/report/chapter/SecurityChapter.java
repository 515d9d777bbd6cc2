package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.List;
import thumbprint.analysis.CellFindings;
import thumbprint.catalog.AffectedVersions;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.Inventory;
import thumbprint.catalog.Runtime;
import thumbprint.report.EngineSummary;
import thumbprint.report.Mark;

/** What a module can do that means harm, and what is done about holes. */
final class SecurityChapter {
  /** Family of workloads that try what a module must not do. */
  private static final String TRAPS = "traps";

  private SecurityChapter() {}

  static Chapter of(Known known) {
    return new Chapter(
        "security",
        "6",
        "Security and TrustZone",
        "What can a hostile module do, which holes are known, and what of trusted environments?",
        List.of(
            hostile(known),
            holes(known),
            Chapter.Section.of(
                "security-levels",
                "Security process and TrustZone, assessed",
                Levels.grid(known, "security-table", List.of("security-process", "trustzone"))),
            model(known)));
  }

  private static Chapter.Section hostile(Known known) {
    List<String> headings = new ArrayList<>(List.of("Engine"));
    for (Guarantees.Guarantee guarantee : Guarantees.Guarantee.values()) {
      headings.add(question(guarantee));
    }
    headings.add("The traps that were tried");
    return Chapter.Section.of(
        "hostile-module",
        "What a hostile module can do",
        new Block.Paragraph(
            "By the promises of the variant that stands for each engine. Bounds, stack, division, conversion and indirect calls were tried by a workload; interruption and validation are declared by the engine's file. Nothing here speaks of holes in the engine itself: those follow."),
        new Block.Grid(
            "hostile-table",
            headings,
            known.candidates().stream().map(e -> row(known, e)).toList()));
  }

  private static String question(Guarantees.Guarantee guarantee) {
    return switch (guarantee) {
      case MEMORY_BOUNDS -> "Reach the firmware's memory";
      case STACK_OVERFLOW -> "Overrun the stack";
      case INTERRUPTION -> "Run for ever";
      case VALIDATION -> "Be malformed and still run";
    };
  }

  private static List<Cell> row(Known known, EngineSummary engine) {
    List<Cell> row = new ArrayList<>(List.of(Cell.words(known.name(engine))));
    for (Guarantees.Guarantee guarantee : Guarantees.Guarantee.values()) {
      row.add(can(engine, guarantee));
    }
    row.add(tried(known, engine));
    return row;
  }

  private static Cell can(EngineSummary engine, Guarantees.Guarantee guarantee) {
    String words =
        switch (engine.chosen().variant().guarantees().state(guarantee)) {
          case CHECKED -> "no: checked";
          case UNCHECKED -> "yes";
          case UNKNOWN -> "not known, so yes";
        };
    return Cell.marked(
        words, Mark.ASSESSED, "Of " + engine.chosen().name() + ", by its file.", List.of());
  }

  private static Cell tried(Known known, EngineSummary engine) {
    return known.input().findings().ofVariant(engine.chosen().name()).values().stream()
        .filter(c -> c.workload().family().equals(TRAPS))
        .findFirst()
        .map(SecurityChapter::tried)
        .orElseGet(() -> Cell.telling("not tried", "No workload of traps is in this experiment."));
  }

  private static Cell tried(CellFindings cell) {
    return cell.right()
        ? Cell.marked("all trapped as they must", Mark.MEASURED, cell.workload().name(), List.of())
        : Cell.marked(
            cell.completed() ? "a wrong result" : "did not complete",
            Mark.MEASURED,
            cell.agreement().detail(),
            List.of());
  }

  private static Chapter.Section holes(Known known) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Runtime> measured = new ArrayList<>(known.rated());
    for (Runtime runtime : measured) {
      for (Inventory.Stated stated :
          known.inventory().statedOf(runtime.id(), Inventory.VULNERABILITY)) {
        rows.add(hole(runtime, stated));
      }
    }
    long open = rows.stream().filter(r -> r.get(3).text().equals("yes")).count();
    return Chapter.Section.of(
        "known-holes",
        rows.size()
            + " known vulnerabilities, "
            + open
            + " of them in a version that is measured here",
        new Block.Grid(
            "holes-table",
            List.of("Runtime", "Vulnerability", "Version here", "Has it", "What it is"),
            rows));
  }

  private static List<Cell> hole(Runtime runtime, Inventory.Stated stated) {
    AffectedVersions.Answer answer = Inventory.affects(stated.claim(), runtime.version());
    String has =
        switch (answer) {
          case YES -> "yes";
          case NO -> "no";
          case UNKNOWN -> "not known";
        };
    return List.of(
        Cell.words(runtime.name()),
        Cell.marked(
            stated.claim().value(),
            Known.mark(stated.claim().confidence()),
            "",
            stated.claim().source()),
        Cell.words(runtime.version() == null ? "none" : runtime.version()),
        Cell.words(has),
        Cell.words(stated.claim().note().orElse("")));
  }

  private static Chapter.Section model(Known known) {
    List<Block.Statement> statements =
        known.rated().stream()
            .flatMap(r -> known.statements(r, "security").stream())
            .filter(s -> !s.text().startsWith("Known vulnerabilities"))
            .toList();
    return Chapter.Section.of(
        "security-claims",
        "Isolation, threat models, fuzzing and audits",
        new Block.Folded(
            "What is known of each", Words.orNothing(statements, "Nothing is known.")));
  }
}
