package thumbprint.analysis;

import java.util.List;
import java.util.Optional;

/**
 * What a sweep found.
 *
 * @param place core and machine in words
 * @param swept names of the variants that were asked for; the frontier has those beside them too
 * @param declared names of the engine's variants in the default study
 * @param vendor name of the variant with the project's own defaults, where it is declared
 * @param choice on the tuning half; empty where no variant came out right
 * @param prices of promises and compilers, by pairs of the swept variants
 */
public record SweepAnswer(
    Place place,
    List<String> over,
    OptionFrontier frontier,
    List<String> swept,
    List<String> declared,
    Optional<String> vendor,
    Optional<Choice> choice,
    List<OptionPrice> prices) {
  /** Where it was measured. */
  public record Place(String core, String machine) {}

  /**
   * A variant that was chosen.
   *
   * @param rule that chose it, in words
   */
  public record Choice(String variant, String rule) {}

  public SweepAnswer {
    over = List.copyOf(over);
    swept = List.copyOf(swept);
    declared = List.copyOf(declared);
    prices = List.copyOf(prices);
  }
}
