package thumbprint.report;

/**
 * What build options came to, in the short report: the findings, whose tables are too long for it.
 */
final class VariantMarkdown {
  private VariantMarkdown() {}

  static String of(ReportInput input) {
    VariantSection section = VariantSection.of(input);
    MarkdownText text = new MarkdownText();
    if (!section.panels().isEmpty()) {
      found(text, "Variants", section.finding());
    }
    if (!section.promises().rows().isEmpty()) {
      found(text, "What promises cost", section.promiseFinding());
    }
    if (!section.compilers().rows().isEmpty()) {
      found(text, "Compiler apart from engine", section.compilerFinding());
    }
    return text.toString();
  }

  private static void found(MarkdownText text, String heading, String finding) {
    text.line("### " + heading);
    text.line(MarkdownText.escaped(finding) + ".");
    text.line("`report.html`, `variants.csv` and `options.csv` have them one by one.");
  }
}
