package thumbprint.report;

import thumbprint.analysis.Range;
import thumbprint.catalog.Anchor;
import thumbprint.catalog.KnockOutRule;
import thumbprint.decision.Assessment;
import thumbprint.decision.Interval;
import thumbprint.decision.Performance;
import thumbprint.decision.Verdict;

/** A knock-out's verdict in the page's words and units. */
public record VerdictWords(ReportInput input) {

  /** {@code share of deadline 94.4 to 189 %, limit 100 %}. */
  public String of(Assessment assessment, Verdict verdict) {
    return input.profile().knockOuts().stream()
        .filter(rule -> rule.id().equals(verdict.ruleId()))
        .findFirst()
        .map(rule -> of(assessment, verdict, rule))
        .orElse(verdict.because());
  }

  private String of(Assessment assessment, Verdict verdict, KnockOutRule rule) {
    return switch (rule.condition()) {
      case KnockOutRule.OneOf words -> verdict.because();
      case KnockOutRule.AtMost(String metric, Anchor limit) ->
          figure(assessment, metric, "at most ", limit);
      case KnockOutRule.AtLeast(String metric, Anchor limit) ->
          figure(assessment, metric, "at least ", limit);
    };
  }

  private String figure(Assessment assessment, String metric, String relation, Anchor limit) {
    Unit unit = Metrics.unit(metric);
    String sign = unit.sign().isEmpty() ? "" : Numbers.THIN + unit.sign();
    String wanted =
        relation
            + Numbers.three(limit.resolve(input.decision().quantities()) * unit.factor())
            + sign;
    return switch (assessment.alternative().figure(metric)) {
      case Performance.Missing missing ->
          Metrics.words(metric) + " is not known (" + missing.reason() + "), wanted " + wanted;
      case Performance.Known known ->
          Metrics.words(metric)
              + " "
              + Numbers.range(range(known.interval()), unit.factor())
              + sign
              + ", wanted "
              + wanted;
    };
  }

  private static Range range(Interval interval) {
    return new Range(interval.low(), interval.centre(), interval.high());
  }
}
