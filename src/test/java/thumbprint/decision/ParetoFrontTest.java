package thumbprint.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static thumbprint.decision.Examples.between;
import static thumbprint.decision.Examples.candidate;
import static thumbprint.decision.Examples.cost;
import static thumbprint.decision.Examples.exactly;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Criterion;

class ParetoFrontTest {
  private static final List<Criterion> COSTS =
      List.of(cost("flash", Criterion.Group.MEMORY), cost("cycles", Criterion.Group.SPEED));

  @Test
  void whatAnotherBeatsEverywhereIsDominated() {
    ParetoFront front =
        ParetoFront.of(COSTS, List.of(at("a", 10, 90), at("b", 90, 10), at("c", 95, 20)));
    assertThat(front.members()).containsExactly("a", "b");
    assertThat(front.dominatedBy()).containsEntry("c", List.of("b"));
  }

  @Test
  void equalOnesDoNotDominateEachOther() {
    assertThat(ParetoFront.of(COSTS, List.of(at("a", 10, 10), at("b", 10, 10))).members())
        .containsExactly("a", "b");
  }

  @Test
  void boundsThatOverlapDominateNothing() {
    Alternative a = candidate("a", Map.of("flash", exactly(10), "cycles", between(20, 50)));
    Alternative overlapping =
        candidate("b", Map.of("flash", exactly(20), "cycles", between(40, 80)));
    Alternative touching = candidate("c", Map.of("flash", exactly(20), "cycles", between(50, 80)));
    assertThat(ParetoFront.of(COSTS, List.of(a, overlapping)).members()).contains("b");
    assertThat(ParetoFront.of(COSTS, List.of(a, touching)).dominatedBy()).containsKey("c");
  }

  @Test
  void aMissingFigureNeitherDominatesNorIsDominated() {
    Alternative unknown = candidate("u", Map.of("flash", exactly(50)));
    ParetoFront front = ParetoFront.of(COSTS, List.of(unknown, at("a", 10, 10), at("b", 60, 60)));
    assertThat(front.members()).containsExactly("a", "u");
  }

  @Test
  void withoutCostsAllAreOnTheFront() {
    assertThat(ParetoFront.of(List.of(), List.of(at("a", 1, 1), at("b", 2, 2))).members())
        .containsExactly("a", "b");
  }

  private static Alternative at(String id, double flash, double cycles) {
    return candidate(id, Map.of("flash", exactly(flash), "cycles", exactly(cycles)));
  }
}
