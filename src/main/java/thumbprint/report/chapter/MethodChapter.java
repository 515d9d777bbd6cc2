package thumbprint.report.chapter;

import java.util.List;
import thumbprint.report.Answer;

/** How figures came about, and what they do not tell. */
final class MethodChapter {
  private MethodChapter() {}

  static Chapter of(Known known) {
    return new Chapter(
        "method",
        "11",
        "Method and limits",
        "How did the figures come about, and what do they not tell?",
        List.of(
            Chapter.Section.of(
                "limits",
                "What the figures do not tell",
                new Block.Statements(
                    Answer.of(known.input()).untold().stream()
                        .map(Block.Statement::plain)
                        .toList())),
            Chapter.Section.of("method-origin", "", known.drawn().block("part/method.jte"))));
  }
}
