package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.List;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.Rubric;
import thumbprint.catalog.Runtime;
import thumbprint.report.EngineSummary;
import thumbprint.report.Mark;

/** Tables of levels on rubrics, and promises as words. */
final class Levels {
  private Levels() {}

  /** Rated runtimes by rubrics. */
  static Block grid(Known known, String id, List<String> rubrics) {
    List<String> headings = new ArrayList<>(List.of("Runtime"));
    for (String rubric : rubrics) {
      Rubric found = known.inventory().rubrics().get(rubric);
      headings.add(found == null ? rubric : found.name());
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Runtime runtime : known.rated()) {
      List<Cell> row = new ArrayList<>(List.of(Cell.words(runtime.name())));
      rubrics.forEach(r -> row.add(known.level(runtime.id(), Known.mode(runtime), r)));
      rows.add(row);
    }
    return new Block.Grid(id, headings, rows);
  }

  /** Whether a promise is kept. */
  static Cell promise(EngineSummary engine, Guarantees.Guarantee guarantee) {
    String words =
        switch (engine.chosen().variant().guarantees().state(guarantee)) {
          case CHECKED -> "yes";
          case UNCHECKED -> "no";
          case UNKNOWN -> "not known";
        };
    return Cell.marked(
        words, Mark.ASSESSED, "Of " + engine.chosen().name() + ", by its file.", List.of());
  }
}
