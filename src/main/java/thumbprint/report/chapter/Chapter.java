package thumbprint.report.chapter;

import java.util.List;

/**
 * One question with its answer.
 *
 * @param id anchor, unique in the report
 * @param number before the title; empty for what stands behind the numbered chapters
 * @param question what it answers, one sentence
 */
public record Chapter(
    String id, String number, String title, String question, List<Section> sections) {
  public Chapter {
    sections = List.copyOf(sections);
  }

  /** {@code 3 Memory and performance}. */
  public String heading() {
    return number.isEmpty() ? title : number + " " + title;
  }

  /**
   * A part of a chapter.
   *
   * @param id anchor, unique in the report
   * @param title a finding where there is one; empty where the blocks bring their own
   */
  public record Section(String id, String title, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }

    static Section of(String id, String title, Block... blocks) {
      return new Section(id, title, List.of(blocks));
    }
  }
}
