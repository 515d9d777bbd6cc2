package thumbprint.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.DirichletSampler;
import thumbprint.catalog.Criterion;

/**
 * Weights drawn group by group: Dirichlet over the groups, then within each. The sum of a Dirichlet
 * vector's parts is itself a part of a Dirichlet vector, so splitting a criterion in two leaves the
 * weight of both together as it was.
 */
final class WeightDraws {
  private final double[] stated;
  private final Map<Criterion.Group, List<Integer>> members;
  private final Sampling sampling;

  WeightDraws(ScoreModel model, Sampling sampling) {
    this.stated = model.weights();
    this.members = membersWithWeight(model);
    this.sampling = sampling;
  }

  private static Map<Criterion.Group, List<Integer>> membersWithWeight(ScoreModel model) {
    Map<Criterion.Group, List<Integer>> members = new EnumMap<>(Criterion.Group.class);
    for (int i = 0; i < model.criteria().size(); i++) {
      WeighedCriterion criterion = model.criteria().get(i);
      if (criterion.weight() > 0) {
        members.computeIfAbsent(criterion.group(), g -> new ArrayList<>()).add(i);
      }
    }
    return members;
  }

  /** Weights by draw and criterion; each draw's sum is 1. */
  double[][] draw(WeightMode mode) {
    double[][] weights = new double[sampling.draws()][];
    Supplier<double[]> next = sampler(mode);
    for (int draw = 0; draw < weights.length; draw++) {
      weights[draw] = next.get();
    }
    return weights;
  }

  private Supplier<double[]> sampler(WeightMode mode) {
    if (mode == WeightMode.AS_STATED) {
      return stated::clone;
    }
    List<Criterion.Group> groups = List.copyOf(members.keySet());
    Supplier<double[]> overGroups = overGroups(mode, groups);
    List<Supplier<double[]>> within = groups.stream().map(g -> within(mode, g)).toList();
    return () -> {
      double[] groupWeights = overGroups.get();
      double[] weights = new double[stated.length];
      for (int g = 0; g < groupWeights.length; g++) {
        double[] shares = within.get(g).get();
        List<Integer> indices = members.get(groups.get(g));
        for (int m = 0; m < shares.length; m++) {
          weights[indices.get(m)] = groupWeights[g] * shares[m];
        }
      }
      return weights;
    };
  }

  private Supplier<double[]> overGroups(WeightMode mode, List<Criterion.Group> groups) {
    double[] parameters = groups.stream().mapToDouble(g -> sum(members.get(g))).toArray();
    if (mode == WeightMode.UNIFORM_OVER_GROUPS) {
      Arrays.fill(parameters, 1);
    } else {
      scale(parameters, mode.concentration());
    }
    return dirichlet(sampling.stream("weights:" + mode + ":groups"), parameters);
  }

  private Supplier<double[]> within(WeightMode mode, Criterion.Group group) {
    double[] shares = members.get(group).stream().mapToDouble(i -> stated[i]).toArray();
    scale(shares, 1 / sum(members.get(group)));
    if (mode == WeightMode.UNIFORM_OVER_GROUPS) {
      return shares::clone;
    }
    scale(shares, mode.concentration());
    return dirichlet(sampling.stream("weights:" + mode + ":" + group), shares);
  }

  private static Supplier<double[]> dirichlet(UniformRandomProvider stream, double[] parameters) {
    return parameters.length == 1
        ? () -> new double[] {1}
        : DirichletSampler.of(stream, parameters)::sample;
  }

  private double sum(List<Integer> indices) {
    return indices.stream().mapToDouble(i -> stated[i]).sum();
  }

  private static void scale(double[] numbers, double factor) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] *= factor;
    }
  }
}
