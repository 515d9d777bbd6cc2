package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.List;
import thumbprint.catalog.Board;
import thumbprint.report.Mark;

/** Whether engines suit embedded work: power, determinism, systems, tools. */
final class EmbeddedChapter {
  private EmbeddedChapter() {}

  static Chapter of(Known known) {
    return new Chapter(
        "embedded",
        "5",
        "Suitability for embedded systems",
        "What of power, determinism, operating systems, tools and the way people work?",
        List.of(
            power(known),
            determinism(known),
            Chapter.Section.of(
                "embedded-levels",
                "Systems, tools, documents, maturity, live update, assessed",
                Levels.grid(
                    known,
                    "embedded-table",
                    List.of(
                        "integration", "toolchain", "documentation", "maturity", "live-update"))),
            claims(known, "rtos-claims", "RTOS and bare metal", "integration"),
            claims(known, "toolchain-claims", "Toolchain and build", "toolchain")));
  }

  private static Chapter.Section power(Known known) {
    Board board = known.input().board();
    List<Block.Statement> statements = new ArrayList<>();
    statements.add(
        Block.Statement.of(
            "Power",
            "was not measured, here or on any board of ours. Energy of a block is derived from published currents in the table of boards ("
                + board.power().size()
                + " published rows for the "
                + board.name()
                + ").",
            Mark.DERIVED));
    known
        .candidates()
        .forEach(
            e ->
                statements.add(
                    Block.Statement.of(
                        known.name(e),
                        known.figure(e, "call.slowdown").present()
                            ? "is awake for "
                                + known.figure(e, "call.slowdown").words()
                                + " the instructions of native code; with equal current that is also its charge."
                            : "the time that it is awake is not known: "
                                + known.figure(e, "call.slowdown").missing()
                                + ".",
                        Mark.MEASURED)));
    return Chapter.Section.of("power", "Power consumption", new Block.Statements(statements));
  }

  private static Chapter.Section determinism(Known known) {
    List<Block.Statement> statements = new ArrayList<>();
    statements.add(
        Block.Statement.of(
            "Counts",
            "of instructions repeat bit for bit in the emulator, for every engine, so what differs between calls is the program's own work.",
            Mark.MEASURED));
    known.rated().stream()
        .flatMap(r -> known.statements(r, "control").stream())
        .filter(s -> s.text().startsWith("NaN") || s.text().startsWith("Float"))
        .forEach(statements::add);
    return Chapter.Section.of("determinism", "Determinism", new Block.Statements(statements));
  }

  private static Chapter.Section claims(Known known, String id, String title, String group) {
    List<Block.Statement> statements =
        known.rated().stream().flatMap(r -> known.statements(r, group).stream()).toList();
    return Chapter.Section.of(
        id,
        title,
        new Block.Folded(
            "What is known of each", Words.orNothing(statements, "Nothing is known.")));
  }
}
