package thumbprint.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.Findings;
import thumbprint.catalog.Board;
import thumbprint.catalog.Core;
import thumbprint.catalog.Profile;
import thumbprint.decision.Assessment;
import thumbprint.decision.Decision;
import thumbprint.evidence.ConformanceRecord;
import thumbprint.evidence.WorkloadRecord;

/**
 * All that a report is made from.
 *
 * @param core of the board; its cycle model, or its coarse band, stands behind every deadline
 * @param findings every cell of the experiment
 * @param engines by engine id, references such as native code included
 * @param settings ways to run the board; the profile's own comes first and its decision is the
 *     answer
 * @param reference name of the variant that slow-down is measured against
 * @param comparison how this experiment differs from the reference experiment, one sentence each;
 *     empty where it was not compared
 * @param hardware what other machines and boards come to
 * @param background what is known beside the experiment
 * @param conformance what engines came to under the official test suite; empty where it was not
 *     played
 */
public record ReportInput(
    Profile profile,
    Board board,
    Core core,
    Findings findings,
    List<EngineSummary> engines,
    List<Setting> settings,
    String reference,
    List<String> comparison,
    Environment environment,
    Hardware hardware,
    Background background,
    List<ConformanceRecord> conformance) {
  public ReportInput {
    engines = engines.stream().sorted(Comparator.comparing(EngineSummary::engine)).toList();
    settings = List.copyOf(settings);
    comparison = List.copyOf(comparison);
    conformance = List.copyOf(conformance);
    if (settings.isEmpty()) {
      throw new IllegalArgumentException("a report needs the setting that the profile decides for");
    }
  }

  /** The setting that the profile decides for. */
  public Setting setting() {
    return settings.getFirst();
  }

  /** The decision that the report is about. */
  public Decision decision() {
    return setting().decision();
  }

  /** The engine of an alternative or of any variant that was summed up. */
  public Optional<EngineSummary> engineOf(String variant) {
    return engines.stream().filter(e -> e.has(variant)).findFirst();
  }

  /** A variant with its summary. */
  public Optional<EngineSummary.Member> member(String variant) {
    return engines.stream()
        .flatMap(e -> e.members().stream())
        .filter(m -> m.name().equals(variant))
        .findFirst();
  }

  /** What people call the engine of a variant: {@code WAMR fast interpreter}. */
  public String name(String variant) {
    return member(variant).map(m -> m.variant().engine().name()).orElse(variant);
  }

  /** What people call a variant: {@code WAMR fast interpreter, optimisation=mixed}. */
  public String title(String variant) {
    return member(variant)
        .map(m -> m.variant().engine().name() + (m.plain() ? "" : ", " + m.variant().label()))
        .orElse(variant);
  }

  /** What people call a workload. */
  public String workload(String id) {
    WorkloadRecord workload = findings.experiment().workloads().get(id);
    return workload == null ? id : workload.name();
  }

  /** One alternative of the decision; nothing where the variant took no part in it. */
  public Optional<Assessment> assessment(String variant) {
    return decision().assessments().stream().filter(a -> a.id().equals(variant)).findFirst();
  }
}
