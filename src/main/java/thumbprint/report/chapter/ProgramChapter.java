package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.catalog.Program;
import thumbprint.decision.RatingFigures;
import thumbprint.report.EngineSummary;
import thumbprint.report.Mark;

/** What the programs that the profile decides for need, and which engine gives it. */
final class ProgramChapter {
  private ProgramChapter() {}

  static Chapter of(Known known) {
    Optional<Program> program = known.inventory().programOf(known.input().profile().id());
    String title =
        program.map(p -> p.name() + " compatibility").orElse("Compatibility of programs");
    return new Chapter(
        "programs",
        "7",
        title,
        "What do the programs need that the profile decides for, and which engine gives it?",
        program
            .map(p -> List.of(needs(known, p), otherwise(p)))
            .orElseGet(
                () ->
                    List.of(
                        Chapter.Section.of(
                            "program-needs",
                            "",
                            new Block.Paragraph(
                                "No file of catalog/programs says what the programs of this profile need. Its workloads and knock-outs stand for them.")))));
  }

  private static Chapter.Section needs(Known known, Program program) {
    List<String> headings = new ArrayList<>(List.of("Need"));
    known.candidates().forEach(e -> headings.add(known.name(e)));
    List<List<Cell>> rows = new ArrayList<>();
    for (Program.Need need : program.needs()) {
      List<Cell> row = new ArrayList<>(List.of(Cell.telling(need.name(), need.need())));
      known.candidates().forEach(e -> row.add(given(known, e, need)));
      rows.add(row);
    }
    return Chapter.Section.of(
        "program-needs",
        "What is needed, and what each engine gives",
        new Block.Statements(
            List.of(
                new Block.Statement(
                    program.name(),
                    program.summary(),
                    Optional.of(Mark.PUBLISHED),
                    program.source()))),
        new Block.Grid("needs-table", headings, rows));
  }

  /** What was measured where there is a metric, else what is claimed. */
  private static Cell given(Known known, EngineSummary engine, Program.Need need) {
    if (need.metric().filter(m -> m.startsWith(RatingFigures.PREFIX)).isPresent()) {
      String rubric = need.metric().get().substring(RatingFigures.PREFIX.length());
      return known.level(engine.runtime(), engine.mode(), rubric);
    }
    return need.metric()
        .map(m -> known.cell(engine, m))
        .orElseGet(() -> known.claimed(engine.runtime(), need.topics().toArray(String[]::new)));
  }

  private static Chapter.Section otherwise(Program program) {
    return Chapter.Section.of(
        "program-adapting",
        "What is needed in detail, and what adapting takes",
        new Block.Statements(
            program.needs().stream()
                .map(
                    n ->
                        new Block.Statement(
                            n.name(),
                            n.need() + n.otherwise().map(o -> " Otherwise: " + o).orElse(""),
                            Optional.of(Mark.PUBLISHED),
                            n.source()))
                .toList()));
  }
}
