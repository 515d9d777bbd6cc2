package thumbprint.report.chapter;

import java.util.Map;

/**
 * Sections with pictures: who draws one says here what stands for it where nothing can be drawn.
 *
 * @param markdown by the name of the template that draws it
 */
public record DrawnParts(Map<String, String> markdown) {
  public DrawnParts {
    markdown = Map.copyOf(markdown);
  }

  /**
   * @throws IllegalArgumentException if nothing stands for the template
   */
  Block block(String template) {
    String words = markdown.get(template);
    if (words == null) {
      throw new IllegalArgumentException("nothing stands for " + template);
    }
    return new Block.Drawn(template, words);
  }
}
