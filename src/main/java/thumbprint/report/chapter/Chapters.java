package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import thumbprint.report.ReportInput;

/** All chapters of a report in their order, and the sources that they cite. */
public record Chapters(List<Chapter> chapters, Citations citations) {
  /** Who has a chapter to add adds a line. */
  private static final List<Function<Known, Chapter>> ORDER =
      List.of(
          InventoryChapter::of,
          HardwareChapter::of,
          MemoryChapter::of,
          FeatureChapter::of,
          EmbeddedChapter::of,
          SecurityChapter::of,
          ProgramChapter::of,
          DecisionChapter::of,
          RoadmapChapter::of,
          LicenceChapter::of,
          MethodChapter::of);

  public Chapters {
    chapters = List.copyOf(chapters);
  }

  /**
   * Writes them.
   *
   * @param drawn what sections with pictures say where nothing can be drawn
   */
  public static Chapters of(ReportInput input, DrawnParts drawn) {
    Known known = new Known(input, drawn);
    List<Chapter> chapters = new ArrayList<>(ORDER.stream().map(c -> c.apply(known)).toList());
    Citations citations = Citations.ofAll(chapters);
    chapters.add(BibliographyChapter.of(known, citations));
    return new Chapters(chapters, citations);
  }
}
