package thumbprint.decision;

import java.util.List;
import java.util.Map;
import thumbprint.catalog.Anchor;
import thumbprint.catalog.KnockOutRule;

/**
 * Judges alternatives by a profile's knock-outs.
 *
 * @param quantities what the limits' anchors stand for
 */
public record KnockOuts(List<KnockOutRule> rules, Map<String, Double> quantities) {
  public KnockOuts {
    rules = List.copyOf(rules);
    quantities = Checks.sorted(quantities);
    for (KnockOutRule rule : rules) {
      requireLimit(rule, quantities);
    }
  }

  private static void requireLimit(KnockOutRule rule, Map<String, Double> quantities) {
    double limit =
        switch (rule.condition()) {
          case KnockOutRule.OneOf words -> 0;
          case KnockOutRule.AtMost most -> most.limit().resolve(quantities);
          case KnockOutRule.AtLeast least -> least.limit().resolve(quantities);
        };
    Checks.finite(limit, "limit of knock-out " + rule.id());
  }

  /** One verdict per rule, in the rules' order. */
  public List<Verdict> verdicts(Alternative alternative) {
    return rules.stream().map(rule -> verdict(rule, alternative)).toList();
  }

  private Verdict verdict(KnockOutRule rule, Alternative alternative) {
    return switch (rule.condition()) {
      case KnockOutRule.OneOf words -> byFact(rule, words, alternative.facts().get(words.fact()));
      case KnockOutRule.AtMost most -> {
        Limit limit = new Limit(rule, most.metric(), most.limit(), false);
        yield byFigure(limit, alternative.figure(most.metric()));
      }
      case KnockOutRule.AtLeast least -> {
        Limit limit = new Limit(rule, least.metric(), least.limit(), true);
        yield byFigure(limit, alternative.figure(least.metric()));
      }
    };
  }

  private record Limit(KnockOutRule rule, String metric, Anchor anchor, boolean floor) {}

  private Verdict byFact(KnockOutRule rule, KnockOutRule.OneOf words, Fact fact) {
    if (fact == null) {
      return verdict(rule, Verdict.Answer.UNDECIDED, words.fact() + " is not known", List.of());
    }
    boolean passes = words.words().contains(fact.word());
    return verdict(
        rule,
        passes ? Verdict.Answer.PASSES : Verdict.Answer.FAILS,
        words.fact() + " is " + fact.word() + (passes ? "" : ", none of " + words.words()),
        fact.evidenceIds());
  }

  private Verdict byFigure(Limit limit, Performance performance) {
    return switch (performance) {
      case Performance.Missing missing ->
          verdict(
              limit.rule(),
              Verdict.Answer.UNDECIDED,
              limit.metric() + " is missing: " + missing.reason(),
              List.of());
      case Performance.Known known -> {
        Verdict.Answer answer = answer(limit, known.interval());
        String because =
            limit.metric() + " is " + Words.of(known.interval()) + ", " + relation(limit, answer);
        yield verdict(limit.rule(), answer, because, known.evidenceIds());
      }
    };
  }

  private Verdict.Answer answer(Limit limit, Interval figure) {
    double bound = limit.anchor().resolve(quantities);
    boolean certain = limit.floor() ? figure.low() >= bound : figure.high() <= bound;
    boolean possible = limit.floor() ? figure.high() >= bound : figure.low() <= bound;
    if (certain) {
      return Verdict.Answer.PASSES;
    }
    return possible ? Verdict.Answer.UNDECIDED : Verdict.Answer.FAILS;
  }

  private String relation(Limit limit, Verdict.Answer answer) {
    String bound = Words.of(limit.anchor().resolve(quantities));
    String named = limit.anchor().plain() ? bound : bound + " (" + limit.anchor().text() + ")";
    return switch (answer) {
      case PASSES -> (limit.floor() ? "at least " : "at most ") + named;
      case FAILS -> (limit.floor() ? "less than " : "more than ") + named;
      case UNDECIDED -> "the limit is " + named;
    };
  }

  private static Verdict verdict(
      KnockOutRule rule, Verdict.Answer answer, String because, List<String> evidenceIds) {
    return new Verdict(rule.id(), rule.name(), answer, because, evidenceIds);
  }
}
