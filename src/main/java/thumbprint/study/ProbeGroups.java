package thumbprint.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import thumbprint.catalog.Core;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;
import thumbprint.module.probe.OperationProbes;
import thumbprint.module.probe.Probe;

/**
 * Which probes are played together. An image that loads modules plays each from a module of its
 * own, all in one boot. An image that a module is linked into takes several operations of one
 * proposal in one module; each still has its own functions, its own instance and its own verdict.
 */
final class ProbeGroups {
  private static final int OPERATIONS_IN_A_MODULE = 32;

  private ProbeGroups() {}

  static List<ProbeQuestion> of(Variant variant, Core core, Machine machine, ProbeSuite suite) {
    return switch (variant.engine().image()) {
      case SHARED ->
          Stream.of(
                  new ProbeQuestion(variant, core, machine, suite.operations(), false),
                  new ProbeQuestion(variant, core, machine, suite.features(), true))
              .filter(question -> !question.probes().isEmpty())
              .toList();
      case PER_MODULE -> linked(variant, core, machine, suite);
    };
  }

  private static List<ProbeQuestion> linked(
      Variant variant, Core core, Machine machine, ProbeSuite suite) {
    List<ProbeQuestion> questions = new ArrayList<>();
    for (List<Probe> group : byFeature(suite.operations())) {
      questions.add(new ProbeQuestion(variant, core, machine, together(group), false));
    }
    for (Probe feature : suite.features()) {
      questions.add(new ProbeQuestion(variant, core, machine, List.of(feature), true));
    }
    return questions;
  }

  private static List<List<Probe>> byFeature(List<Probe> operations) {
    Map<String, List<Probe>> byFeature = new LinkedHashMap<>();
    operations.forEach(
        probe -> byFeature.computeIfAbsent(probe.feature(), f -> new ArrayList<>()).add(probe));
    List<List<Probe>> groups = new ArrayList<>();
    for (List<Probe> all : byFeature.values()) {
      for (int at = 0; at < all.size(); at += OPERATIONS_IN_A_MODULE) {
        groups.add(all.subList(at, Math.min(all.size(), at + OPERATIONS_IN_A_MODULE)));
      }
    }
    return groups;
  }

  private static List<Probe> together(List<Probe> probes) {
    return OperationProbes.together(probes.stream().map(Probe::id).toList());
  }

  /** The two halves of a group whose module could not be linked, each with a module of its own. */
  static List<ProbeQuestion> halves(ProbeQuestion question) {
    List<Probe> probes = question.probes();
    int middle = probes.size() / 2;
    return List.of(
        question.with(together(probes.subList(0, middle))),
        question.with(together(probes.subList(middle, probes.size()))));
  }
}
