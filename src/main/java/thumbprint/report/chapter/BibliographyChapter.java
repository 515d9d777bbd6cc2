package thumbprint.report.chapter;

import java.util.List;
import java.util.Map;
import thumbprint.catalog.Source;

/** Every source that the report cites, with what rests on it. */
final class BibliographyChapter {
  private static final int NAMED = 3;

  private BibliographyChapter() {}

  static Chapter of(Known known, Citations citations) {
    Map<Source, List<String>> uses = known.inventory().bibliography();
    List<Block.Entry> entries =
        citations.numbers().entrySet().stream()
            .map(e -> entry(e.getValue(), e.getKey(), uses.getOrDefault(e.getKey(), List.of())))
            .toList();
    return new Chapter(
        "bibliography",
        "12",
        "Bibliography",
        "What do the statements rest on that this lab did not measure?",
        List.of(
            Chapter.Section.of(
                "sources",
                entries.size() + " sources, in the order in which they are cited",
                new Block.Bibliography(entries))));
  }

  private static Block.Entry entry(int number, Source source, List<String> uses) {
    int more = uses.size() - NAMED;
    String named = String.join(", ", uses.stream().limit(NAMED).toList());
    return new Block.Entry(
        number,
        source.text(),
        source.address(),
        more > 0 ? named + " and " + more + " more" : named);
  }
}
