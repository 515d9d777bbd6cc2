package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.evidence.CanonicalJson;
import tools.jackson.databind.JsonNode;

class PageInBrowserTest {
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
  void theAnswerFillsTheFirstScreenAndNothingComplains() throws Exception {
    HeadlessChromium.Seen seen =
        open(
            """
            var tall = document.getElementById('answer').getBoundingClientRect();
            return { bottom: tall.bottom, width: document.documentElement.scrollWidth,
              sentence: document.getElementById('sentence').textContent,
              drawn: Array.from(document.querySelectorAll('.chart, .panel')).map(function (e) { return !!e.querySelector('svg path, svg circle'); }) };
            """,
            1280,
            800);
    JsonNode probe = json(seen);
    assertThat(seen.complaints()).isEmpty();
    assertThat(probe.get("bottom").asDouble()).isLessThan(800);
    assertThat(probe.get("width").asInt()).isLessThanOrEqualTo(1280);
    assertThat(probe.get("sentence").asString())
        .startsWith("Use wasm2c in its default build on the Daisy Seed");
    assertThat(probe.get("drawn")).hasSizeGreaterThan(15).allMatch(JsonNode::booleanValue);
  }

  @Test
  void aPhoneNeedsNoSidewaysScrolling() throws Exception {
    // Chromium's windows are at least 500 pixels wide: the phone's layout is there, the width is
    // set.
    String probe =
        """
        document.body.style.width = '390px';
        document.querySelectorAll('details').forEach(function (d) { d.open = true; });
        thumbprint.resize();
        return Array.from(document.querySelectorAll('main *, header *'))
          .filter(function (e) { return e.getBoundingClientRect().right > 391 && !e.closest('svg, thead'); })
          .map(function (e) { return e.tagName + ' ' + e.className + ' ' + e.textContent.slice(0, 40); });
        """;
    assertThat(json(open(probe, 500, 900))).isEmpty();
  }

  @Test
  void theMatrixOfTwoMachinesTurnsIntoCardsAndItsPicturesAreDrawn() throws Exception {
    String html = ReportWriter.files(ExampleReport.onTwoMachines()).get(ReportWriter.PAGE);
    String probe =
        """
        document.body.style.width = '390px';
        document.querySelectorAll('details').forEach(function (d) { d.open = true; });
        thumbprint.resize();
        var wrong = document.querySelector('.matrix td.v-wrong button');
        wrong.focus();
        return {
          wide: Array.from(document.querySelectorAll('main *, header *'))
            .filter(function (e) { return e.getBoundingClientRect().right > 391 && !e.closest('svg, thead'); })
            .map(function (e) { return e.tagName + ' ' + e.className + ' ' + e.textContent.slice(0, 40); }),
          card: getComputedStyle(document.querySelector('.matrix tbody tr')).display,
          why: document.getElementById('pop').textContent,
          drawn: Array.from(document.querySelectorAll('#chart-needs .panel, #chart-loads .panel')).map(function (e) { return !!e.querySelector('svg path'); })
        };
        """;
    HeadlessChromium.Seen seen = HeadlessChromium.open(folder, html, probe, 500, 900);
    JsonNode found = json(seen);
    assertThat(seen.complaints()).isEmpty();
    assertThat(found.get("wide")).isEmpty();
    assertThat(found.get("card").asString()).isEqualTo("block");
    assertThat(found.get("why").asString()).contains("1 wrong: hash");
    assertThat(found.get("drawn")).hasSizeGreaterThan(10).allMatch(JsonNode::booleanValue);
  }

  @Test
  void aMovedWeightMovesTheAnswerAndResetBringsItBack() throws Exception {
    String probe =
        """
        var slider = document.querySelector('[data-group=people]'), sentence = document.getElementById('sentence');
        var before = sentence.textContent, first = document.querySelector('#ranking tbody tr').dataset.id;
        slider.value = 0.6;
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        var after = sentence.textContent, now = document.querySelector('#ranking tbody tr').dataset.id;
        var sum = 0;
        document.querySelectorAll('#weights [data-group]').forEach(function (s) { sum += Number(s.value); });
        document.querySelector('#weights .reset').click();
        return { before: before, first: first, after: after, now: now, sum: sum, reset: sentence.textContent,
          firstAgain: document.querySelector('#ranking tbody tr').dataset.id, note: document.getElementById('moved').hidden };
        """;
    JsonNode seen = json(open(probe, 1280, 800));
    assertThat(seen.get("first").asString()).isEqualTo("wasm2c");
    assertThat(seen.get("now").asString()).startsWith("wamr-fast");
    assertThat(seen.get("after").asString())
        .startsWith("Use WAMR fast interpreter")
        .isNotEqualTo(seen.get("before").asString());
    assertThat(seen.get("sum").asDouble()).isBetween(0.98, 1.02);
    assertThat(seen.get("reset").asString()).isEqualTo(seen.get("before").asString());
    assertThat(seen.get("firstAgain").asString()).isEqualTo("wasm2c");
    assertThat(seen.get("note").booleanValue()).isTrue();
  }

  @Test
  void aFigureShowsItsEvidenceToTheKeyboard() throws Exception {
    String probe =
        """
        var figure = document.querySelector('.bar button.f');
        figure.focus();
        var pop = document.getElementById('pop'), shown = !pop.hidden, text = pop.textContent;
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
        return { shown: shown, text: text, hidden: pop.hidden };
        """;
    JsonNode seen = json(open(probe, 1280, 800));
    assertThat(seen.get("shown").booleanValue()).isTrue();
    assertThat(seen.get("text").asString())
        .contains("derived")
        .contains("evidence")
        .contains("thumbprint explain 'wasm2c/deadline.share'");
    assertThat(seen.get("hidden").booleanValue()).isTrue();
  }

  @Test
  void aTableSortsByFiguresAndFiltersByWords() throws Exception {
    String probe =
        """
        var table = document.getElementById('table-cells');
        var sort = table.tHead.rows[0].cells[4].querySelector('button');
        sort.click();
        function keys() {
          return Array.from(table.tBodies[0].rows).map(function (r) {
            var figure = r.cells[4].querySelector('.f');
            return figure ? figure.dataset.x.replace(/[^0-9.]/g, '') : '';
          });
        }
        var rising = keys();
        sort.click();
        var falling = keys(), input = table.parentElement.previousElementSibling.querySelector('input');
        input.value = 'wasm3 trapped';
        input.dispatchEvent(new Event('input'));
        return { rising: rising, falling: falling,
          shown: Array.from(table.tBodies[0].rows).filter(function (r) { return !r.hidden; }).map(function (r) { return r.textContent; }) };
        """;
    JsonNode seen = json(open(probe, 1280, 800));
    var rising = seen.get("rising").valueStream().map(JsonNode::asString).toList();
    var falling = seen.get("falling").valueStream().map(JsonNode::asString).toList();
    assertThat(rising.getLast()).as("missing figures stay at the end").isEmpty();
    assertThat(falling.getLast()).isEmpty();
    assertThat(rising.stream().filter(s -> !s.isEmpty()).map(Double::valueOf)).isSorted();
    assertThat(seen.get("shown")).isNotEmpty().allMatch(row -> row.asString().contains("trapped"));
  }

  @Test
  void studiesThatHardlyHaveAnAnswerAreDrawnWithoutComplaint() throws Exception {
    for (String only : List.of("native-gcc", "wasm3")) {
      var engines =
          ExampleEngines.all().stream().filter(e -> e.variant().name().equals(only)).toList();
      ReportInput sparse = ExampleReport.input(engines, ExampleReport.EXAMPLE);
      String html = ReportWriter.files(sparse).get(ReportWriter.PAGE);
      HeadlessChromium.Seen seen =
          HeadlessChromium.open(
              folder, html, "return document.getElementById('sentence').textContent;", 1280, 800);
      assertThat(seen.complaints()).isEmpty();
      assertThat(seen.probe()).contains("Daisy Seed");
    }
  }

  private HeadlessChromium.Seen open(String probe, int width, int height)
      throws IOException, InterruptedException {
    return HeadlessChromium.open(folder, page, probe, width, height);
  }

  private static JsonNode json(HeadlessChromium.Seen seen) {
    return CanonicalJson.read(seen.probe(), JsonNode.class);
  }
}
