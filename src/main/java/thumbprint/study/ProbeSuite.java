package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;
import thumbprint.module.ModuleException;
import thumbprint.module.Observation;
import thumbprint.module.WasmModule;
import thumbprint.module.probe.FeatureProbe;
import thumbprint.module.probe.FeatureProbes;
import thumbprint.module.probe.OperationProbes;
import thumbprint.module.probe.Probe;
import thumbprint.module.probe.ReferenceErrata;

/**
 * Probes with what must be seen of each.
 *
 * @param operations those of operations, in the order of the opcodes
 * @param features those of proposals
 * @param expected by id
 * @param digest of all of it
 */
record ProbeSuite(
    List<Probe> operations,
    List<Probe> features,
    Map<String, Observation> expected,
    String digest) {
  private static final long LIMIT_OPERATIONS = 10_000_000;

  /**
   * The probes that are named, or all.
   *
   * @param wanted ids of operations and features; empty: all
   */
  static ProbeSuite of(List<String> wanted, Oracle oracle) {
    List<FeatureProbe> proposals = FeatureProbes.all();
    List<Probe> operations = chosen(OperationProbes.each(), wanted);
    List<Probe> features = chosen(proposals.stream().map(FeatureProbe::probe).toList(), wanted);
    requireKnown(wanted, operations, features);
    Map<String, Observation> expected = new TreeMap<>();
    for (Probe probe : operations) {
      expected.put(probe.id(), seen(oracle, probe));
    }
    for (FeatureProbe probe : proposals) {
      expected.put(probe.id(), known(oracle, probe));
    }
    List<String> parts = new ArrayList<>();
    for (Probe probe : all(operations, features)) {
      parts.add(probe.id());
      parts.add(Digest.of(probe.module()));
      parts.add(Digest.of(CanonicalJson.write(probe.script())));
      parts.add(Digest.of(CanonicalJson.write(expected.get(probe.id()))));
    }
    return new ProbeSuite(operations, features, expected, Digest.of(CanonicalJson.write(parts)));
  }

  private static List<Probe> chosen(List<Probe> probes, List<String> wanted) {
    return probes.stream().filter(p -> wanted.isEmpty() || wanted.contains(p.id())).toList();
  }

  private static List<Probe> all(List<Probe> operations, List<Probe> features) {
    List<Probe> all = new ArrayList<>(operations);
    all.addAll(features);
    return all;
  }

  private static void requireKnown(
      List<String> wanted, List<Probe> operations, List<Probe> features) {
    Set<String> unknown = new TreeSet<>(wanted);
    all(operations, features).forEach(probe -> unknown.remove(probe.id()));
    if (!unknown.isEmpty()) {
      throw new ProblemException(
          Problem.badInput(
              "unknown operation \"" + unknown.iterator().next() + "\"",
              "--operations",
              "names are those of the text format (i32.div_s), or a feature's: "
                  + String.join(
                      ", ", FeatureProbes.all().stream().map(FeatureProbe::id).toList())));
    }
  }

  private static Observation seen(Oracle oracle, Probe probe) {
    WasmModule module = WasmModule.parse(probe.module(), probe.id());
    return ReferenceErrata.corrected(
        probe, oracle.observe(module, probe.script(), LIMIT_OPERATIONS));
  }

  /** The reference's word where it knows the proposal, else the specification's. */
  private static Observation known(Oracle oracle, FeatureProbe probe) {
    try {
      return seen(oracle, probe.probe());
    } catch (ModuleException e) {
      return probe.expected();
    }
  }
}
