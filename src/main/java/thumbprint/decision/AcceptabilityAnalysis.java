package thumbprint.decision;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import thumbprint.catalog.Criterion;

/** Computes {@link Acceptability}; notes on the sums: Tervonen and Lahdelma, 2007. */
final class AcceptabilityAnalysis {
  private final ScoreModel model;
  private final List<Alternative> alternatives;
  private final Sampling sampling;
  private final double[][][] values;

  private AcceptabilityAnalysis(
      ScoreModel model, List<Alternative> alternatives, Sampling sampling) {
    this.model = model;
    this.alternatives = alternatives;
    this.sampling = sampling;
    this.values = new ValueDraws(sampling).draw(model, alternatives);
  }

  static Acceptability of(ScoreModel model, List<Alternative> alternatives, Sampling sampling) {
    var analysis = new AcceptabilityAnalysis(model, alternatives, sampling);
    return new Acceptability(
        sampling, Arrays.stream(WeightMode.values()).map(analysis::underMode).toList());
  }

  private Acceptability.ByMode underMode(WeightMode mode) {
    double[][] weights = new WeightDraws(model, sampling).draw(mode);
    var tally = new Tally(alternatives.size(), model.criteria().size());
    for (int draw = 0; draw < weights.length; draw++) {
      tally.add(scores(weights[draw], draw), weights[draw]);
    }
    return new Acceptability.ByMode(
        mode, IntStream.range(0, alternatives.size()).mapToObj(a -> acceptance(tally, a)).toList());
  }

  private double[] scores(double[] weights, int draw) {
    double[] scores = new double[alternatives.size()];
    for (int a = 0; a < scores.length; a++) {
      for (int c = 0; c < weights.length; c++) {
        scores[a] += weights[c] * values[a][c][draw];
      }
    }
    return scores;
  }

  private Acceptability.Acceptance acceptance(Tally tally, int a) {
    Map<String, Double> winsAgainst = new TreeMap<>();
    for (int b = 0; b < alternatives.size(); b++) {
      if (b != a) {
        winsAgainst.put(alternatives.get(b).id(), tally.wins[a][b] / sampling.draws());
      }
    }
    return new Acceptability.Acceptance(
        alternatives.get(a).id(),
        Arrays.stream(tally.ranks[a]).map(count -> count / sampling.draws()).boxed().toList(),
        winsAgainst,
        centralWeights(tally, a));
  }

  private Optional<Acceptability.CentralWeights> centralWeights(Tally tally, int a) {
    double firsts = tally.ranks[a][0];
    if (firsts == 0) {
      return Optional.empty();
    }
    double[] central = Arrays.stream(tally.weightsWhenFirst[a]).map(sum -> sum / firsts).toArray();
    Map<Criterion.Group, Double> byGroup = new EnumMap<>(Criterion.Group.class);
    Map<String, Double> byCriterion = new LinkedHashMap<>();
    for (int c = 0; c < central.length; c++) {
      WeighedCriterion criterion = model.criteria().get(c);
      byGroup.merge(criterion.group(), central[c], Double::sum);
      byCriterion.put(criterion.id(), central[c]);
    }
    return Optional.of(
        new Acceptability.CentralWeights(byGroup, byCriterion, shareOfFirsts(central, a)));
  }

  private double shareOfFirsts(double[] weights, int a) {
    double[][] scores =
        Arrays.stream(values).map(own -> scores(weights, own)).toArray(double[][]::new);
    double firsts = 0;
    for (int draw = 0; draw < sampling.draws(); draw++) {
      int better = 0;
      int equal = 0;
      for (double[] other : scores) {
        better += other[draw] > scores[a][draw] ? 1 : 0;
        equal += other[draw] == scores[a][draw] ? 1 : 0;
      }
      firsts += better == 0 ? 1.0 / equal : 0;
    }
    return firsts / sampling.draws();
  }

  /** One alternative's scores by draw, under the same weights in each. */
  private double[] scores(double[] weights, double[][] valuesByCriterion) {
    double[] scores = new double[sampling.draws()];
    for (int c = 0; c < weights.length; c++) {
      for (int draw = 0; draw < scores.length; draw++) {
        scores[draw] += weights[c] * valuesByCriterion[c][draw];
      }
    }
    return scores;
  }

  /** Counts over draws. */
  private static final class Tally {
    final double[][] ranks;
    final double[][] wins;
    final double[][] weightsWhenFirst;

    Tally(int alternatives, int criteria) {
      ranks = new double[alternatives][alternatives];
      wins = new double[alternatives][alternatives];
      weightsWhenFirst = new double[alternatives][criteria];
    }

    void add(double[] scores, double[] weights) {
      for (int a = 0; a < scores.length; a++) {
        int better = 0;
        int equal = 0;
        for (int b = 0; b < scores.length; b++) {
          better += scores[b] > scores[a] ? 1 : 0;
          equal += scores[b] == scores[a] ? 1 : 0;
          wins[a][b] += scores[a] > scores[b] ? 1 : scores[a] == scores[b] ? 0.5 : 0;
        }
        addRanks(a, better, equal, weights);
      }
    }

    private void addRanks(int a, int better, int equal, double[] weights) {
      double share = 1.0 / equal;
      for (int rank = better; rank < better + equal; rank++) {
        ranks[a][rank] += share;
      }
      if (better == 0) {
        for (int c = 0; c < weights.length; c++) {
          weightsWhenFirst[a][c] += share * weights[c];
        }
      }
    }
  }
}
