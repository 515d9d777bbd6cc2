package thumbprint.analysis.cycles;

import java.util.Optional;
import thumbprint.catalog.CycleModel;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CacheGeometry;

/**
 * The answer to what an image costs on a core.
 *
 * @param subject what was run
 * @param model numbers of the core
 * @param profile of the counted windows
 * @param flags how the run ended and what silicon may not forgive
 * @param cut whether the window was ended by the budget and not by the image
 * @param named whether the image names its functions
 */
public record ImageEstimate(
    Subject subject,
    CycleModel model,
    ImageProfile profile,
    BlockTrace.Flags flags,
    boolean cut,
    boolean named) {
  /**
   * What was run.
   *
   * @param image file name
   * @param sha256 of the file
   * @param core id
   * @param machine id
   * @param entry as it was asked for; empty: from reset
   * @param exit as it was asked for; empty: to the end of the run
   * @param budgetInstructions of the run
   * @param caches that were simulated
   */
  public record Subject(
      String image,
      String sha256,
      String core,
      String machine,
      Optional<String> entry,
      Optional<String> exit,
      long budgetInstructions,
      CacheGeometry caches) {}

  /** What was counted, in words. */
  public String span() {
    if (subject.entry().isEmpty() && subject.exit().isEmpty()) {
      return "the whole run from reset";
    }
    return subject.entry().map(entry -> "from " + entry).orElse("from reset")
        + subject.exit().map(exit -> " to " + exit).orElse(" to the end of the run");
  }

  /** How the run ended, in words. */
  public String ending() {
    return switch (flags.ending()) {
      case EXIT -> "the image ended itself";
      case BUDGET ->
          String.format(
              java.util.Locale.ROOT,
              "the budget of %,d instructions was used up%s",
              subject.budgetInstructions(),
              cut ? "; this is the part until then" : "");
      case MEMORY -> "there were more distinct windows than are kept; these are the first";
    };
  }
}
