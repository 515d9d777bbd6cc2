package thumbprint.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.cycles.MemoryAreas;
import thumbprint.analysis.cycles.TraceEvaluation;
import thumbprint.analysis.thumb.BlockDecoder;
import thumbprint.build.ElfImage;
import thumbprint.catalog.CycleModel;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.Digest;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.StoredFiles;
import thumbprint.evidence.Trial;
import thumbprint.run.TraceAgreement;
import thumbprint.run.TraceRunner;
import thumbprint.run.TrialRunner;
import tools.jackson.core.JacksonException;

/**
 * Makes the cycle profile of a cell: the boot is traced once more, and what its core's model sees
 * in the trace is kept. Profiles are stored, because decoding a trace takes longer than reading
 * what came of it.
 */
final class CellTracer {
  private final TraceRunner traces;
  private final Path folder;

  /**
   * @param folder that profiles are kept in
   */
  CellTracer(TraceRunner traces, Path folder) {
    this.traces = traces;
    this.folder = folder;
  }

  /**
   * All that decides a profile beside the trace.
   *
   * @param trace file name of the trace, which is its identity
   */
  private record Key(String trace, CycleModel model, String trial) {}

  /**
   * The profile of a cell that completed; empty where the core has no cycle model.
   *
   * @throws ProblemException if the trace and the counts of the trial do not agree
   */
  Optional<CycleProfile> profile(
      CellPlan plan, TrialRunner.Request request, Trial trial, CacheGeometry caches) {
    Optional<CycleModel> model = plan.core().cycleModel();
    if (model.isEmpty() || !(trial.outcome() instanceof Outcome.Completed)) {
      return Optional.empty();
    }
    Path trace = traces.file(request, caches);
    String key =
        Digest.of(
            CanonicalJson.write(new Key(trace.getFileName().toString(), model.get(), trial.id())));
    Path file = folder.resolve(key.substring(0, 2)).resolve(key + ".json");
    return Optional.of(stored(file).orElseGet(() -> keep(file, plan, request, trial, caches)));
  }

  private CycleProfile keep(
      Path file, CellPlan plan, TrialRunner.Request request, Trial trial, CacheGeometry caches) {
    BlockTrace trace = traces.trace(request, caches);
    requireAgreement(plan, trace, trial);
    ElfImage elf = ElfImage.read(request.image().elf());
    MemoryAreas areas =
        ImageAreas.of(elf, plan.machine(), trial, plan.workload().record().linearMemoryBytes());
    CycleProfile profile =
        new TraceEvaluation(
                trace, BlockDecoder::decode, plan.core().cycleModel().orElseThrow(), areas)
            .profile(trial.id(), traces.tracerDigest(), elf::functionAt);
    StoredFiles.write(file, CanonicalJson.write(profile));
    return profile;
  }

  /** Two ways to count the same boot: where they differ, one of them is wrong. */
  private static void requireAgreement(CellPlan plan, BlockTrace trace, Trial trial) {
    List<String> differences = TraceAgreement.differences(trace, trial);
    if (!differences.isEmpty()) {
      throw new ProblemException(
          Problem.failure(
              "trace and counts differ: " + differences.getFirst(),
              plan.label(),
              "a fault of the lab: please report it"));
    }
  }

  private static Optional<CycleProfile> stored(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(CanonicalJson.read(Files.readString(file), CycleProfile.class))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }
}
