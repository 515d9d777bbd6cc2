package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.evidence.Artifact;
import thumbprint.evidence.Build;
import thumbprint.evidence.Cell;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.Experiment;
import thumbprint.evidence.LayoutTrial;
import thumbprint.evidence.Trial;
import thumbprint.evidence.WorkloadRecord;
import thumbprint.module.Observation;

/** Gathers filled cells into an experiment. */
final class CellExperiment {
  private final Map<String, WorkloadRecord> workloads = new TreeMap<>();
  private final Map<String, Observation> observations = new TreeMap<>();
  private final Map<String, Build> builds = new TreeMap<>();
  private final Map<String, Trial> trials = new TreeMap<>();
  private final Map<String, Artifact> artifacts = new TreeMap<>();
  private final List<Cell> cells = new ArrayList<>();
  private final List<CycleProfile> cycles = new ArrayList<>();
  private final List<LayoutTrial> layouts = new ArrayList<>();

  CellExperiment workload(PreparedWorkload workload) {
    workloads.put(workload.id(), workload.record());
    observations.put(workload.record().expected(), workload.expected());
    return this;
  }

  CellExperiment cell(CellResult result) {
    cells.add(result.cell());
    result.artifact().ifPresent(artifact -> artifacts.put(artifact.key(), artifact));
    result.build().ifPresent(build -> builds.put(build.key(), build));
    result
        .trial()
        .ifPresent(
            trial -> {
              trials.put(trial.trial().id(), trial.trial());
              observations.put(trial.trial().observation(), trial.observation());
            });
    cycles.addAll(result.cycles());
    return this;
  }

  CellExperiment layouts(List<LayoutTrial> relinked) {
    layouts.addAll(relinked);
    return this;
  }

  Experiment experiment(String profile, Map<String, String> tools, Map<String, Build> empty) {
    return new Experiment(
        profile,
        tools,
        empty,
        workloads,
        builds,
        trials,
        observations,
        cells,
        artifacts,
        cycles,
        layouts,
        List.of());
  }
}
