package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import thumbprint.catalog.Licences;
import thumbprint.catalog.Runtime;
import thumbprint.report.Mark;

/** What licences ask of who ships firmware. */
final class LicenceChapter {
  private LicenceChapter() {}

  static Chapter of(Known known) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Map.Entry<String, Licences.Licence> entry :
        known.inventory().licences().licences().entrySet()) {
      String users =
          known.input().background().runtimes().stream()
              .filter(r -> Licences.ids(r.licence()).contains(entry.getKey()))
              .map(Runtime::name)
              .collect(Collectors.joining(", "));
      if (!users.isEmpty()) {
        rows.add(row(entry.getKey(), entry.getValue(), users));
      }
    }
    return new Chapter(
        "licences",
        "10",
        "Licences",
        "What does shipping an engine in commercial firmware take?",
        List.of(
            Chapter.Section.of(
                "licences-all",
                "A reading, not legal advice",
                new Block.Grid(
                    "licences-table",
                    List.of(
                        "Licence",
                        "Shipping",
                        "Notices",
                        "Reaches",
                        "Patents",
                        "Runtimes under it"),
                    rows))));
  }

  private static List<Cell> row(String id, Licences.Licence licence, String users) {
    return List.of(
        Cell.marked(id, Mark.PUBLISHED, licence.name(), licence.source()),
        Cell.marked(licence.shipping(), Mark.ASSESSED, "", List.of()),
        Cell.words(licence.notices()),
        Cell.words(words(licence.copyleft())),
        Cell.words(licence.patents()),
        Cell.words(users));
  }

  private static String words(Licences.Copyleft copyleft) {
    return switch (copyleft) {
      case NONE -> "nothing else";
      case FILE -> "changed files";
      case LIBRARY -> "the library";
      case PROGRAM -> "the whole program";
      case RESTRICTED -> "production use";
      case UNKNOWN -> "not known";
    };
  }
}
