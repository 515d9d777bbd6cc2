package thumbprint.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import thumbprint.analysis.cycles.ImageEstimate;
import thumbprint.analysis.cycles.ImageProfile;

/**
 * The page about one image: an icicle from the whole over functions to their blocks, and the tables
 * behind it. It loads nothing, and equal estimates give equal bytes.
 */
public record ImagePage(ImageEstimate estimate, Icicle icicle) {
  private static final int HEX_DIGITS = 8;

  /** The page as HTML. */
  public static String render(ImageEstimate estimate) {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, ImagePage.class.getClassLoader(), "thumbprint.report.jte");
    templates.setTrimControlStructures(true);
    StringOutput page = new StringOutput();
    templates.render(
        "image.jte", new ImagePage(estimate, Icicle.of(estimate.profile().functions())), page);
    return page.toString();
  }

  /** The finding: what takes most, of how much. */
  public String title() {
    Optional<ImageProfile.FunctionCost> first = profile().functions().stream().findFirst();
    String whole = cycles(worst()) + " cycles of " + estimate.subject().image();
    return first
        .map(f -> f.name() + " takes " + Numbers.percent(share(f.cycles())) + " % of " + whole)
        .orElse(whole);
  }

  public ImageProfile profile() {
    return estimate.profile();
  }

  public ImageProfile.Window worst() {
    return profile().worst();
  }

  /** The middle and both bounds. */
  public String cycles(ImageProfile.Window window) {
    return Numbers.three(window.cycles().mid()) + " (" + Numbers.range(window.cycles(), 1) + ")";
  }

  public String perInstruction(ImageProfile.Window window) {
    return Numbers.three(window.cycles().mid() / window.instructions());
  }

  public double share(double cycles) {
    return cycles / Math.max(1, icicle.cycles());
  }

  public String percent(double cycles) {
    return Numbers.percent(share(cycles));
  }

  public String number(double value) {
    return Numbers.exact(Math.rint(value));
  }

  public String each(ImageProfile.FunctionCost function) {
    return function.instructions() == 0
        ? "–"
        : Numbers.three(function.cycles() / function.instructions());
  }

  public String address(long address) {
    return hex(address);
  }

  static String hex(long address) {
    String digits = Long.toHexString(address);
    return "0x" + "0".repeat(Math.max(0, HEX_DIGITS - digits.length())) + digits;
  }

  /** Groups of instructions, the largest first. */
  public List<Map.Entry<String, Long>> mix() {
    return profile().mix().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .toList();
  }

  public String mixPercent(long count) {
    return Numbers.percent((double) count / Math.max(1, worst().instructions()));
  }

  /** The style sheets of the report that are of use here, and the icicle's own. */
  public String styles() {
    return Assets.imageStyles();
  }

  /** For a style attribute: a number that every locale writes alike. */
  static String css(double percent) {
    return String.format(Locale.ROOT, "%.4f%%", percent);
  }
}
