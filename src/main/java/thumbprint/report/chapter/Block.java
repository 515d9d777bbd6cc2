package thumbprint.report.chapter;

import java.util.List;
import java.util.Optional;
import thumbprint.catalog.Source;
import thumbprint.report.Mark;

/** What a section is made of; page and Markdown each know how to show every kind. */
public sealed interface Block {
  /** Plain words. */
  record Paragraph(String words) implements Block {}

  /** Sentences, each with its origin. */
  record Statements(List<Statement> statements) implements Block {
    public Statements {
      statements = List.copyOf(statements);
    }
  }

  /**
   * A table of words and figures.
   *
   * @param id anchor of its own, unique in the report
   */
  record Grid(String id, List<String> headings, List<List<Cell>> rows) implements Block {
    public Grid {
      headings = List.copyOf(headings);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<Cell> row : rows) {
        if (row.size() != headings.size()) {
          throw new IllegalArgumentException(
              id + " has " + headings.size() + " headings and a row of " + row.size());
        }
      }
    }
  }

  /** Commands to run. */
  record Commands(List<String> lines) implements Block {
    public Commands {
      lines = List.copyOf(lines);
    }
  }

  /** Something long that the page shows only when it is asked for. */
  record Folded(String summary, Block block) implements Block {}

  /**
   * Something too long for a document.
   *
   * @param instead what stands for it in Markdown
   */
  record PageOnly(String summary, Block block, Block instead) implements Block {}

  /** Sources by their numbers. */
  record Bibliography(List<Entry> entries) implements Block {
    public Bibliography {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A source.
   *
   * @param address to follow; empty where it has none that lasts
   * @param uses names of claims that rest on it; empty where a file of the catalog does
   */
  record Entry(int number, String text, Optional<String> address, String uses) {}

  /**
   * Something with pictures.
   *
   * @param template that draws it on the page
   * @param markdown what stands for it where nothing can be drawn
   */
  record Drawn(String template, String markdown) implements Block {}

  /**
   * A sentence.
   *
   * @param lead what it is about, set apart; may be empty
   * @param mark where it comes from; empty where it only leads on
   * @param sources of what it says, beyond the experiment
   */
  record Statement(String lead, String text, Optional<Mark> mark, List<Source> sources) {
    public Statement {
      sources = List.copyOf(sources);
    }

    static Statement of(String lead, String text, Mark mark) {
      return new Statement(lead, text, Optional.of(mark), List.of());
    }

    static Statement plain(String text) {
      return new Statement("", text, Optional.empty(), List.of());
    }
  }
}
