package thumbprint.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import thumbprint.evidence.CanonicalJson;
import thumbprint.report.chapter.Chapters;

/** The self-contained page. */
final class HtmlPage {
  private static final TemplateEngine TEMPLATES = templates();

  private HtmlPage() {}

  private static TemplateEngine templates() {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlPage.class.getClassLoader(), "thumbprint.report.jte");
    templates.setTrimControlStructures(true);
    return templates;
  }

  static String render(ReportInput input, PageData data, Chapters chapters) {
    String json = forScript(CanonicalJson.write(data));
    return drawn("report.jte", Page.of(input, new Page.Content(data, json, chapters)));
  }

  /** What a template makes of a page. */
  static String drawn(String template, Page page) {
    StringOutput output = new StringOutput();
    TEMPLATES.render(template, page, output);
    return output.toString();
  }

  /** JSON that cannot end the script element that holds it. */
  static String forScript(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }
}
