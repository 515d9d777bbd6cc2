package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.build.NpmPackages;
import thumbprint.catalog.WorkloadSource;
import thumbprint.evidence.CanonicalJson;
import tools.jackson.databind.JsonNode;

/** The chapters of the page in a real browser. */
class ChaptersInBrowserTest {
  private static final WorkloadSource.NpmPackage AXE =
      new WorkloadSource.NpmPackage(
          "axe-core",
          "4.10.3",
          "sha512-Xm7bpRXnDSX2YE2YFfBk2FnF0ep6tmG7xPh8iHee8MIcrgq762Nkce856dYtJYLkuIoYZvGfTs/PbZhideTcEg==",
          "MPL-2.0");

  private static String page;

  @TempDir Path folder;

  @BeforeAll
  static void render() {
    page = ReportWriter.files(ExampleReport.input()).get(ReportWriter.PAGE);
  }

  @BeforeEach
  void needsChromium() {
    assumeTrue(HeadlessChromium.installed(), "Debian's package chromium is not installed");
  }

  @Test
  void aSearchListsPlacesAndLeadsToOneThatWasFolded() throws Exception {
    String probe =
        """
        document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', cancelable: true }));
        var input = document.getElementById('search-words'), focused = document.activeElement === input;
        input.value = 'CVE-2024-34249';
        input.dispatchEvent(new Event('input'));
        var found = document.querySelectorAll('#search-found button'), count = found.length;
        found[0].click();
        return { focused: focused, count: count, words: document.getElementById('search-count').textContent,
          there: document.activeElement.textContent.indexOf('CVE-2024-34249') >= 0,
          seen: document.activeElement.getClientRects().length > 0 };
        """;
    JsonNode seen = json(open(page, probe));
    assertThat(seen.get("focused").booleanValue()).isTrue();
    assertThat(seen.get("count").asInt()).isPositive();
    assertThat(seen.get("words").asString()).contains("place");
    assertThat(seen.get("there").booleanValue()).isTrue();
    assertThat(seen.get("seen").booleanValue()).isTrue();
  }

  @Test
  void aSearchForWhatIsNowhereSaysSo() throws Exception {
    String probe =
        """
        var input = document.getElementById('search-words');
        input.value = 'zzz-nowhere';
        input.dispatchEvent(new Event('input'));
        return { count: document.querySelectorAll('#search-found li').length,
          words: document.getElementById('search-count').textContent };
        """;
    JsonNode seen = json(open(page, probe));
    assertThat(seen.get("count").asInt()).isZero();
    assertThat(seen.get("words").asString()).isEqualTo("0 places");
  }

  @Test
  void theInventorySortsByAWordFiltersAndTellsWhatStandsBehindIt() throws Exception {
    String probe =
        """
        var table = document.getElementById('runtimes'), rows = function () { return Array.from(table.tBodies[0].rows); };
        table.tHead.rows[0].cells[0].querySelector('button').click();
        var names = rows().map(function (r) { return r.cells[0].textContent.trim().toLowerCase(); });
        var input = table.parentElement.previousElementSibling.querySelector('input');
        input.value = 'linux only rust';
        input.dispatchEvent(new Event('input'));
        var shown = rows().filter(function (r) { return !r.hidden; }).map(function (r) { return r.textContent; });
        var why = rows().find(function (r) { return !r.hidden; }).querySelector('button.why');
        why.focus();
        return { names: names, shown: shown, pop: document.getElementById('pop').textContent, hidden: document.getElementById('pop').hidden };
        """;
    JsonNode seen = json(open(page, probe));
    assertThat(seen.get("names").valueStream().map(JsonNode::asString)).isSorted();
    assertThat(seen.get("shown")).isNotEmpty().allMatch(r -> r.asString().contains("Linux only"));
    assertThat(seen.get("pop").asString()).isNotBlank();
    assertThat(seen.get("hidden").booleanValue()).isFalse();
  }

  @Test
  void anchorsAreUniqueAndNothingIsLoaded() throws Exception {
    String probe =
        """
        var ids = Array.from(document.querySelectorAll('[id]')).filter(function (e) { return !e.closest('svg'); }).map(function (e) { return e.id; });
        return { twice: ids.filter(function (id, i) { return ids.indexOf(id) !== i; }),
          loaded: performance.getEntriesByType('resource').map(function (e) { return e.name; }),
          chapters: document.querySelectorAll('main > section h2').length };
        """;
    HeadlessChromium.Seen opened = open(page, probe);
    JsonNode seen = json(opened);
    assertThat(opened.complaints()).isEmpty();
    assertThat(seen.get("twice")).isEmpty();
    assertThat(seen.get("loaded")).isEmpty();
    assertThat(seen.get("chapters").asInt()).isGreaterThan(12);
  }

  @Test
  void axeFindsNoFaultThatKeepsAReaderOut() throws Exception {
    assertThat(faults(page)).isEmpty();
    assertThat(faults(page.replace("<html lang=\"en\">", "<html lang=\"en\" data-theme=\"dark\">")))
        .isEmpty();
  }

  private JsonNode faults(String html) throws Exception {
    String axe = axe();
    String with = html.replace("</body>", "<script>" + axe + "</script></body>");
    String probe =
        """
        axe.run(document, { runOnly: ['wcag2a', 'wcag2aa'] }).then(function (r) {
          document.getElementById('probe').textContent = JSON.stringify(r.violations.map(function (v) {
            return v.id + ': ' + v.help + ': ' + v.nodes.slice(0, 3).map(function (n) { return n.html.slice(0, 160); }).join(' ~ ');
          }));
        });
        """;
    return json(HeadlessChromium.open(folder, with, probe, 1280, 800, AXE_MILLISECONDS));
  }

  private static final int AXE_MILLISECONDS = 60_000;

  private static String axe() throws IOException {
    NpmPackages packages =
        new NpmPackages(TestLaboratory.LABORATORY.toolbox(), TestLaboratory.WORKSPACE.sources());
    return Files.readString(packages.folder(AXE).resolve("axe.min.js"))
        .replace("</script", "<\\/script");
  }

  private HeadlessChromium.Seen open(String html, String probe) throws Exception {
    return HeadlessChromium.open(folder, html, probe, 1280, 800);
  }

  private static JsonNode json(HeadlessChromium.Seen seen) {
    return CanonicalJson.read(seen.probe(), JsonNode.class);
  }
}
