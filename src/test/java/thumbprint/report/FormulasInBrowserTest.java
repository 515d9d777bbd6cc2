package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.decision.Assessment;
import thumbprint.decision.BreakEven;
import thumbprint.decision.Decision;
import thumbprint.decision.Score;
import thumbprint.decision.ScoreModel;
import thumbprint.decision.WeighedCriterion;
import thumbprint.evidence.CanonicalJson;
import tools.jackson.databind.JsonNode;

/** The page computes with the same formulas as Java, on every profile of the catalog. */
class FormulasInBrowserTest {
  private static final double TOLERANCE = 1e-9;

  @TempDir Path folder;

  @BeforeEach
  void needsChromium() {
    assumeTrue(HeadlessChromium.installed(), "Debian's package chromium is not installed");
  }

  static Stream<ExampleReport.Question> questions() {
    Catalog catalog =
        new CatalogReader(Path.of(System.getProperty("thumbprint.home", ".")).resolve("catalog"))
            .read();
    List<ExampleReport.Question> questions = new ArrayList<>(List.of(ExampleReport.EXAMPLE));
    catalog
        .profiles()
        .values()
        .forEach(
            p ->
                questions.add(
                    new ExampleReport.Question(p, List.copyOf(catalog.criteria().values()))));
    return questions.stream();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void scoresAndBreakEvensAreJavas(ExampleReport.Question question) throws Exception {
    ReportInput input = ExampleReport.input(ExampleEngines.all(), question);
    Decision decision = input.decision();
    List<Double> moved = moved(decision.model());
    JsonNode seen = inBrowser(input, moved);
    ScoreModel other = weighed(decision.model(), moved);
    for (Assessment assessment : decision.assessments()) {
      JsonNode scores = seen.get("scores").get(assessment.id());
      equal(scores.get("stated"), assessment.score());
      equal(scores.get("moved"), other.score(assessment.alternative()));
    }
    assertThat(seen.get("ranking").valueStream().map(JsonNode::asString).toList())
        .isEqualTo(decision.withinClass().places().stream().map(p -> p.alternativeId()).toList());
    List<BreakEven.WeightChange> changes = new ArrayList<>(decision.breakEven().groupWeights());
    changes.addAll(decision.breakEven().criterionWeights());
    changes.forEach(change -> equal(turn(seen, change.subject()), change));
  }

  private JsonNode inBrowser(ReportInput input, List<Double> moved) throws Exception {
    String data = HtmlPage.forScript(CanonicalJson.write(new PageDataWriter(input).data()));
    String page =
        "<!doctype html><body><script>"
            + Assets.text("/thumbprint/report/js/decision.js")
            + Assets.text("/thumbprint/report/js/breakeven.js")
            + "</script></body>";
    String probe =
        """
        var data = %s, moved = {}, list = %s, t = thumbprint, scores = {};
        data.criteria.forEach(function (c, i) { moved[c.id] = list[i]; });
        data.alternatives.forEach(function (a) {
          scores[a.id] = { stated: t.score(data, t.stated(data), a), moved: t.score(data, moved, a) };
        });
        var ranked = t.rank(data, t.stated(data), data.withinClass);
        return { scores: scores, ranking: ranked.map(function (p) { return p.id; }),
          turns: t.turns(data, t.stated(data), ranked).map(function (l) { return { subject: l.subject, from: l.from, turn: l.turn }; }) };
        """
            .formatted(data, moved);
    HeadlessChromium.Seen seen = HeadlessChromium.open(folder, page, probe, 800, 600);
    assertThat(seen.complaints()).isEmpty();
    return CanonicalJson.read(seen.probe(), JsonNode.class);
  }

  /** Other weights: each criterion's place in the list, scaled to a sum of 1. */
  private static List<Double> moved(ScoreModel model) {
    int count = model.criteria().size();
    double sum = count * (count + 1) / 2.0;
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      weights.add((i + 1) / sum);
    }
    return weights;
  }

  private static ScoreModel weighed(ScoreModel model, List<Double> weights) {
    List<WeighedCriterion> criteria = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      WeighedCriterion c = model.criteria().get(i);
      criteria.add(new WeighedCriterion(c.criterion(), weights.get(i), c.rationale(), c.curve()));
    }
    return new ScoreModel(criteria);
  }

  private static void equal(JsonNode seen, Score score) {
    assertThat(seen.get("low").asDouble()).isCloseTo(score.range().low(), within(TOLERANCE));
    assertThat(seen.get("mid").asDouble()).isCloseTo(score.range().mid(), within(TOLERANCE));
    assertThat(seen.get("high").asDouble()).isCloseTo(score.range().high(), within(TOLERANCE));
    assertThat(seen.get("missingWidth").asDouble())
        .isCloseTo(score.missingWidth(), within(TOLERANCE));
  }

  private static JsonNode turn(JsonNode seen, String subject) {
    return seen.get("turns")
        .valueStream()
        .filter(t -> t.get("subject").asString().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static void equal(JsonNode seen, BreakEven.WeightChange change) {
    Optional<JsonNode> turn = Optional.of(seen.get("turn")).filter(t -> !t.isNull());
    switch (change) {
      case BreakEven.WeightNeverFlips never -> assertThat(turn).as(never.subject()).isEmpty();
      case BreakEven.WeightFlips flips -> {
        assertThat(turn).as(flips.subject()).isPresent();
        assertThat(turn.get().get("from").asDouble()).isCloseTo(flips.from(), within(TOLERANCE));
        assertThat(turn.get().get("to").asDouble()).isCloseTo(flips.to(), within(TOLERANCE));
        assertThat(turn.get().get("winner").asString()).isEqualTo(flips.newWinner());
      }
    }
  }
}
