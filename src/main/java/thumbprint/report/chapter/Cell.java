package thumbprint.report.chapter;

import java.util.List;
import java.util.Optional;
import thumbprint.catalog.Source;
import thumbprint.report.Mark;
import thumbprint.report.ShownFigure;

/**
 * A cell of a table.
 *
 * @param text what it says; for a figure the figure says it
 * @param mark where that comes from; empty for names and the like
 * @param message what stands behind it, for the pop-up; may be empty
 * @param sources that it rests on beside the experiment
 * @param figure with its evidence, where the cell is one
 */
public record Cell(
    String text,
    Optional<Mark> mark,
    String message,
    List<Source> sources,
    Optional<ShownFigure> figure) {
  public Cell {
    sources = List.copyOf(sources);
  }

  /** A name or another word that needs no origin. */
  static Cell words(String text) {
    return new Cell(text, Optional.empty(), "", List.of(), Optional.empty());
  }

  /** Words with an origin and what stands behind them. */
  static Cell marked(String text, Mark mark, String message, List<Source> sources) {
    return new Cell(text, Optional.of(mark), message, sources, Optional.empty());
  }

  /** Words with more behind them. */
  static Cell telling(String text, String message) {
    return new Cell(text, Optional.empty(), message, List.of(), Optional.empty());
  }

  /** A figure of the experiment; one that is missing says why. */
  static Cell of(ShownFigure figure) {
    return figure.present()
        ? new Cell(
            figure.words(),
            Optional.of(figure.mark()),
            figure.exact(),
            List.of(),
            Optional.of(figure))
        : new Cell("not known", Optional.empty(), figure.missing(), List.of(), Optional.empty());
  }

  /** Nothing is known, and that is said. */
  static Cell unknown() {
    return telling("not known", "Nothing was found, neither for nor against.");
  }
}
