package thumbprint.report;

import thumbprint.decision.Assessment;
import thumbprint.decision.WeightMode;

/** How far the first place hangs on the weights. */
final class WeightFindings {
  private WeightFindings() {}

  static String of(ReportInput input) {
    return input
        .decision()
        .winner()
        .map(w -> of(input, w))
        .orElse("No engine is left to be ranked");
  }

  private static String of(ReportInput input, Assessment winner) {
    String doubted = share(input, winner.id(), WeightMode.DIRICHLET_50);
    String unknown = share(input, winner.id(), WeightMode.UNIFORM_OVER_GROUPS);
    return input.name(winner.id())
        + " comes first in "
        + doubted
        + " of the draws when the weights are doubted, in "
        + unknown
        + " when nothing is known of them";
  }

  private static String share(ReportInput input, String id, WeightMode mode) {
    return input.decision().acceptability().modes().stream()
        .filter(m -> m.mode() == mode)
        .flatMap(m -> m.of(id).stream())
        .map(a -> Numbers.percent(a.rankShares().getFirst()) + Numbers.THIN + "%")
        .findFirst()
        .orElse("an unknown share");
  }
}
