package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.catalog.Claim;
import thumbprint.catalog.Confidence;
import thumbprint.catalog.Criterion;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Inventory;
import thumbprint.catalog.Licences;
import thumbprint.catalog.Rating;
import thumbprint.catalog.Rubric;
import thumbprint.catalog.Source;
import thumbprint.catalog.Topics;
import thumbprint.catalog.ValueFunction;

class RatingFiguresTest {
  private static final Catalog CATALOG =
      new CatalogReader(Path.of(System.getProperty("thumbprint.home", "."), "catalog")).read();

  @Test
  void aLevelIsDoubtedByTheWeakestClaimThatJustifiesIt() {
    assertThat(figure(1, Confidence.IN_CODE)).isEqualTo(Interval.around(0.75, 1, 1.25));
    assertThat(figure(1, Confidence.IN_CODE, Confidence.STATED))
        .isEqualTo(Interval.around(0.5, 1, 1.5));
    assertThat(figure(1, Confidence.SEEN, Confidence.INFERRED)).isEqualTo(Interval.around(0, 1, 2));
  }

  @Test
  void boundsStayOnTheScale() {
    assertThat(figure(0, Confidence.INFERRED)).isEqualTo(Interval.around(0, 0, 1));
    assertThat(figure(2, Confidence.RECALLED)).isEqualTo(Interval.around(1, 2, 2));
  }

  @Test
  void evidenceOfARatingAreItsClaims() {
    Map<String, Performance> figures =
        RatingFigures.of(inventory(1, Confidence.SEEN), "one", Engine.Mode.INTERPRETER);
    assertThat(figures.get("rubric.care").evidence()).containsExactly("one/claim-0");
  }

  @Test
  void whatNobodyRatedIsMissingAndNotTheLowestLevel() {
    Map<String, Performance> figures =
        RatingFigures.of(inventory(1, Confidence.SEEN), "two", Engine.Mode.INTERPRETER);
    assertThat(figures.get("rubric.care")).isInstanceOf(Performance.Missing.class);
  }

  @Test
  void everyCriterionOnARubricHasTheRubricsOwnValues() {
    List<Criterion> onRubrics =
        CATALOG.criteria().values().stream()
            .filter(c -> c.metric().startsWith(RatingFigures.PREFIX))
            .toList();
    assertThat(onRubrics).hasSizeGreaterThan(8);
    for (Criterion criterion : onRubrics) {
      Rubric rubric =
          CATALOG
              .inventory()
              .rubrics()
              .get(criterion.metric().substring(RatingFigures.PREFIX.length()));
      assertThat(criterion.group()).isEqualTo(rubric.group());
      assertThat(criterion.valueFunction().points())
          .extracting(p -> Double.parseDouble(p.at()), ValueFunction.Point::value)
          .containsExactlyElementsOf(
              rubric.levels().stream()
                  .map(l -> org.assertj.core.groups.Tuple.tuple((double) l.level(), l.value()))
                  .toList());
    }
  }

  private static Interval figure(int level, Confidence... confidences) {
    var figures = RatingFigures.of(inventory(level, confidences), "one", Engine.Mode.INTERPRETER);
    return ((Performance.Known) figures.get("rubric.care")).interval();
  }

  private static Inventory inventory(int level, Confidence... confidences) {
    Map<String, Claim> claims = new java.util.TreeMap<>();
    for (Confidence confidence : confidences) {
      claims.put("claim-" + claims.size(), claim(confidence));
    }
    Rubric rubric =
        new Rubric(
            "care",
            "Care",
            Criterion.Group.PEOPLE,
            "Who cares?",
            List.of(level(0, 0), level(1, 0.5), level(2, 1)));
    Rating rating = new Rating("care", List.of(), level, List.copyOf(claims.keySet()), "so it is");
    return new Inventory(
        new Topics(Map.of(), Map.of()),
        new Licences(Map.of()),
        Map.of("care", rubric),
        Map.of("one", claims),
        Map.of("one", List.of(rating)),
        Map.of(),
        Map.of());
  }

  private static Rubric.Level level(int level, double value) {
    return new Rubric.Level(level, "level " + level, "what must hold", value);
  }

  private static Claim claim(Confidence confidence) {
    return new Claim(
        "topic",
        "yes",
        Optional.empty(),
        List.of(Source.parse("search something, somewhere")),
        "2026-11-24",
        confidence,
        Optional.empty());
  }
}
