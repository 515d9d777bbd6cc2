package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thumbprint.catalog.Candidacy;
import thumbprint.decision.Assessment;
import thumbprint.report.Effort;
import thumbprint.report.Mark;

/** The weighted decision, with what each choice takes to make. */
final class DecisionChapter {
  private DecisionChapter() {}

  static Chapter of(Known known) {
    return new Chapter(
        "decision",
        "8",
        "Weighted decision",
        "Which engine should it be, which is the alternative, how sure is that, and what work does each take?",
        List.of(
            recommendations(known),
            Chapter.Section.of("decision-reason", "", known.drawn().block("part/reason.jte")),
            Chapter.Section.of("decision-doubt", "", known.drawn().block("part/doubt.jte")),
            efforts(known),
            otherWays(known)));
  }

  private static Chapter.Section recommendations(Known known) {
    Recommended recommended = Recommended.of(known.input());
    List<Block.Statement> statements = new ArrayList<>();
    statements.add(
        recommended
            .primary()
            .map(a -> chosen(known, "Primary recommendation", a, ""))
            .orElseGet(
                () ->
                    Block.Statement.of(
                        "Primary recommendation",
                        "none: no engine passes every knock-out and gives what the profile demands.",
                        Mark.DERIVED)));
    statements.add(
        recommended
            .alternative()
            .map(a -> chosen(known, "Alternative", a, " " + recommended.condition()))
            .orElseGet(
                () ->
                    Block.Statement.of(
                        "Alternative",
                        "none: no other engine was measured for this profile.",
                        Mark.DERIVED)));
    return Chapter.Section.of(
        "recommendations", "Recommendations", new Block.Statements(statements));
  }

  private static Block.Statement chosen(
      Known known, String lead, Assessment assessment, String more) {
    String effort =
        known
            .input()
            .background()
            .effortOf(assessment.alternative().engine())
            .map(e -> " Work: " + words(e) + ".")
            .orElse(" What work it takes is not known.");
    return Block.Statement.of(
        lead, known.input().title(assessment.id()) + "." + effort + more, Mark.DERIVED);
  }

  private static String words(Effort effort) {
    return effort.glueLines()
        + " lines of glue in "
        + effort.glueFiles()
        + (effort.glueFiles() == 1 ? " file, " : " files, ")
        + effort.buildSteps().size()
        + " build steps, no file of the engine changed";
  }

  private static Chapter.Section efforts(Known known) {
    List<List<Cell>> rows =
        known.candidates().stream()
            .flatMap(
                e ->
                    known.input().background().effortOf(e.engine()).stream()
                        .map(effort -> row(known.name(e), effort)))
            .toList();
    return Chapter.Section.of(
        "efforts",
        "What each took this lab to integrate",
        new Block.Paragraph(
            "Counted in the catalog: the adapter between firmware and engine that this lab wrote, comments included, what is compiled, and the steps from module to image. No file of an engine is changed: each is compiled as its pinned package holds it. It is the effort of a harness that loads, calls and counts; a product adds its own host functions. Days of work are not estimated."),
        new Block.Grid(
            "efforts-table",
            List.of(
                "Engine",
                "Lines of glue",
                "Files touched",
                "Compiled files and patterns",
                "Flags",
                "Build steps"),
            rows));
  }

  private static List<Cell> row(String name, Effort effort) {
    return List.of(
        Cell.words(name),
        counted(effort.glueLines()),
        counted(effort.glueFiles()),
        counted(effort.sourceEntries()),
        counted(effort.flags()),
        Cell.words(String.join("; ", effort.buildSteps())));
  }

  private static Cell counted(long count) {
    return Cell.marked(String.valueOf(count), Mark.MEASURED, "Counted in the catalog.", List.of());
  }

  /** An own interpreter, native code, several runtimes: what is known of their effort. */
  private static Chapter.Section otherWays(Known known) {
    List<Block.Statement> statements =
        known.rated().stream()
            .filter(r -> r.verdict() == Candidacy.Verdict.ALTERNATIVE)
            .flatMap(
                r ->
                    Stream.concat(
                        r.about().stream()
                            .map(
                                a ->
                                    new Block.Statement(
                                        r.name(),
                                        a.candidacy().reason(),
                                        Optional.of(Mark.ASSESSED),
                                        a.licence().source())),
                        known.inventory().statedOf(r.id()).stream()
                            .filter(s -> !s.claim().topic().startsWith("licence"))
                            .map(s -> known.statement(r.name(), s))))
            .toList();
    return Chapter.Section.of(
        "other-ways",
        "Other ways: an own interpreter, native code, several runtimes together",
        Words.orNothing(statements, "No other way is in the catalog."));
  }
}
