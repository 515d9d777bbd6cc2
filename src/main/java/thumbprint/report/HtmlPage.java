package thumbprint.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import thumbprint.evidence.CanonicalJson;

/** The self-contained page. */
final class HtmlPage {
  private HtmlPage() {}

  static String render(ReportInput input, PageData data) {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlPage.class.getClassLoader(), "thumbprint.report.jte");
    templates.setTrimControlStructures(true);
    StringOutput page = new StringOutput();
    templates.render(
        "report.jte", Page.of(input, data, forScript(CanonicalJson.write(data))), page);
    return page.toString();
  }

  /** JSON that cannot end the script element that holds it. */
  static String forScript(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }
}
