package thumbprint.report;

import java.util.List;
import thumbprint.decision.WeighedCriterion;

/** The weights of a profile with what each is worth and why. */
final class WeightTable {
  private WeightTable() {}

  static String markdown(ReportInput input) {
    MarkdownText text = new MarkdownText();
    text.row(List.of("Criterion", "Group", "Weight", "Rests on", "Why so much"));
    text.row(List.of("---", "---", "---:", "---", "---"));
    for (WeighedCriterion weighed : input.decision().model().criteria()) {
      text.row(
          List.of(
              MarkdownText.escaped(weighed.criterion().name()),
              weighed.group().id(),
              Numbers.percent(weighed.weight()) + Numbers.THIN + "%",
              basis(input, weighed),
              MarkdownText.escaped(weighed.rationale())));
    }
    return text.line("").toString();
  }

  /** Where figures of a criterion come from, by those that the alternatives have. */
  private static String basis(ReportInput input, WeighedCriterion weighed) {
    List<String> marks =
        input.decision().assessments().stream()
            .map(a -> a.alternative().figure(weighed.criterion().metric()))
            .flatMap(p -> Mark.of(p).stream())
            .distinct()
            .sorted()
            .map(m -> m.words() + " " + m.sign())
            .toList();
    return marks.isEmpty() ? "nothing: no figure is known" : String.join(", ", marks);
  }
}
