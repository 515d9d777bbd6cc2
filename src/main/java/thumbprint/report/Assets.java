package thumbprint.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Style sheets, scripts and the glossary, from the class path. */
final class Assets {
  private static final String FOLDER = "/thumbprint/report/";
  private static final String CHARTS =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.common.min.js";

  private static final List<String> STYLES =
      List.of(
          "base",
          "answer",
          "reason",
          "tables",
          "figures",
          "charts",
          "cycles",
          "frontier",
          "hardware",
          "chapters",
          "print");

  private static final List<String> SCRIPTS =
      List.of(
          "decision",
          "breakeven",
          "format",
          "weights",
          "tables",
          "figures",
          "charts",
          "charts-cost",
          "charts-speed",
          "charts-doubt",
          "charts-hardware",
          "search",
          "page");

  private Assets() {}

  static String styles() {
    return joined("css", STYLES);
  }

  /** Those for the page about one image. */
  static String imageStyles() {
    return joined("css", List.of("base", "answer", "tables", "icicle"));
  }

  /** Those for the page about a sweep. */
  static String sweepStyles() {
    return joined("css", List.of("base", "answer", "tables", "charts", "frontier"));
  }

  static String scripts() {
    return joined("js", SCRIPTS);
  }

  /** Apache ECharts, Apache-2.0; its notice stands at its head. */
  static String charts() {
    return text(CHARTS).replace("</script", "<\\/script");
  }

  static String glossary() {
    return text(FOLDER + "glossary.md");
  }

  private static String joined(String kind, List<String> names) {
    return names.stream()
        .map(n -> text(FOLDER + kind + "/" + n + "." + kind))
        .collect(Collectors.joining("\n"));
  }

  static String text(String path) {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(
            "class path lacks " + path + ": build again with ./thumbprint clean");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
