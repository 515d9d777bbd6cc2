package thumbprint.decision;

import java.util.List;

/**
 * Something about an alternative that is a word, not a figure: {@code licence: MIT}.
 *
 * @param evidenceIds what it rests on
 */
public record Fact(String word, List<String> evidenceIds) {
  public Fact {
    Checks.text(word, "word of a fact");
    evidenceIds = List.copyOf(evidenceIds);
  }
}
