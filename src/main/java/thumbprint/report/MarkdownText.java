package thumbprint.report;

import java.util.List;

/** Markdown as code hosts show it. */
final class MarkdownText {
  private final StringBuilder text = new StringBuilder();

  /** A paragraph, or an empty line. */
  MarkdownText line(String line) {
    text.append(line).append(line.isEmpty() ? "\n" : "\n\n");
    return this;
  }

  MarkdownText bullets(List<String> lines) {
    lines.forEach(l -> text.append("* ").append(escaped(l)).append('\n'));
    if (!lines.isEmpty()) {
      text.append('\n');
    }
    return this;
  }

  /** One row of a table; cells are Markdown already. */
  MarkdownText row(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    return this;
  }

  MarkdownText add(String markdown) {
    text.append(markdown);
    return this;
  }

  /** A figure with the sign of its origin, or why there is none. */
  static String figure(ShownFigure figure) {
    return figure.present()
        ? figure.words() + " " + figure.mark().sign()
        : escaped("(" + figure.missing() + ")");
  }

  /** Characters that would end a table's cell, start a tag or a link. */
  static String escaped(String words) {
    return words
        .replace("|", "\\|")
        .replace("<", "&lt;")
        .replace("*", "\\*")
        .replace("[", "\\[")
        .replace("\n", " ");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
