package thumbprint.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import thumbprint.analysis.OptionPrice;
import thumbprint.analysis.SweepAnswer;

/** The page about one sweep. It loads nothing, and equal answers give equal bytes. */
public record SweepPage(
    SweepAnswer answer, FrontierChart chart, List<EvidenceTables.Table> tables) {
  public SweepPage {
    tables = List.copyOf(tables);
  }

  /** The page as HTML. */
  public static String render(SweepAnswer answer) {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, SweepPage.class.getClassLoader(), "thumbprint.report.jte");
    templates.setTrimControlStructures(true);
    StringOutput page = new StringOutput();
    templates.render("sweep.jte", of(answer), page);
    return page.toString();
  }

  private static SweepPage of(SweepAnswer answer) {
    FrontierRoles roles = new FrontierRoles(answer.choice().map(SweepAnswer.Choice::variant));
    String title = answer.frontier().engine();
    FrontierChart chart = FrontierChart.of(title, answer.frontier(), roles);
    VariantSection.Panel panel = new VariantSection.Panel(answer.frontier(), roles, chart);
    VariantSection section = new VariantSection(List.of(panel), answer.prices());
    return new SweepPage(
        answer, chart, List.of(section.variants(), section.promises(), section.compilers()));
  }

  /** The finding: what was chosen, and how it does on the half that chose nothing. */
  public String title() {
    return SweepWords.chosen(answer);
  }

  public List<String> notes() {
    return SweepWords.notes(answer);
  }

  public String styles() {
    return Assets.sweepStyles();
  }

  /** What stands above a table. */
  public String heading(EvidenceTables.Table table) {
    return switch (table.id()) {
      case "promises" -> OptionFindings.promises(of(OptionPrice.Kind.PROMISE));
      case "compilers" -> OptionFindings.compilers(of(OptionPrice.Kind.COMPILER));
      default -> SweepWords.beaten(answer);
    };
  }

  private List<OptionPrice> of(OptionPrice.Kind kind) {
    return answer.prices().stream().filter(p -> p.kind() == kind).toList();
  }
}
