package thumbprint.report.chapter;

import java.util.List;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Variant;
import thumbprint.decision.Assessment;
import thumbprint.report.ReportInput;

/** Steps to a prototype on one engine, each with a command that says whether it is done. */
final class Milestones {
  private Milestones() {}

  static Chapter.Section section(Known known, String id, String title, Assessment assessment) {
    ReportInput input = known.input();
    String variant = assessment.id();
    return Chapter.Section.of(
        id,
        title + ": " + input.title(variant),
        new Block.Grid(
            id + "-table",
            List.of("Step", "What is built", "Done when", "The lab checks it with"),
            List.of(
                row(
                    "1",
                    "The engine in the firmware's build, with the flags of the report",
                    "every cell equals the reference, every trap traps",
                    "./thumbprint run --engines " + variant + " --workloads hash,traps"),
                row(
                    "2",
                    loading(input, variant),
                    "the module of a real program computes the right result and fits",
                    "./thumbprint fit program.wasm --board "
                        + input.board().id()
                        + " --call EXPORT --deadline "
                        + input.profile().block().samples()
                        + "@"
                        + input.profile().block().rate()),
                row(
                    "3",
                    "The call from the interrupt, memory placed as the report says",
                    "the knock-outs of the profile pass, none is undecided",
                    "./thumbprint evaluate --profile " + input.profile().id()),
                row(
                    "4",
                    "The board kit on a board",
                    "cycles that were measured lie inside the bounds (status 0)",
                    "./thumbprint validate points.csv"),
                row(
                    "5",
                    "A gate in continuous integration",
                    "no figure moves without being seen (status 0)",
                    "./thumbprint compare reference local"))));
  }

  private static String loading(ReportInput input, String variant) {
    boolean shared =
        input
            .member(variant)
            .map(m -> m.variant())
            .map(Variant::engine)
            .map(e -> e.image() == Engine.Image.SHARED)
            .orElse(true);
    return shared
        ? "A loader that takes a module from flash or a wire, and instantiates it before the first call"
        : "A step that translates each module to C and links it into the firmware";
  }

  private static List<Cell> row(String step, String what, String done, String command) {
    return List.of(Cell.words(step), Cell.words(what), Cell.words(done), Cell.words(command));
  }
}
