package thumbprint.report;

/** The section on build options of the short report. */
final class VariantMarkdown {
  private VariantMarkdown() {}

  static String of(ReportInput input) {
    VariantSection section = VariantSection.of(input);
    StringBuilder text = new StringBuilder();
    if (!section.panels().isEmpty()) {
      text.append("## Variants\n\n")
          .append(MarkdownTable.of(section.finding(), section.variants()));
    }
    if (!section.promises().rows().isEmpty()) {
      text.append("## What promises cost\n\n")
          .append(MarkdownTable.of(section.promiseFinding(), section.promises()));
    }
    if (!section.compilers().rows().isEmpty()) {
      text.append("## Compiler apart from engine\n\n")
          .append(MarkdownTable.of(section.compilerFinding(), section.compilers()));
    }
    return text.toString();
  }
}
