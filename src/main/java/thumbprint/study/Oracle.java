package thumbprint.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;
import thumbprint.evidence.StoredFiles;
import thumbprint.module.FlatScript;
import thumbprint.module.HostImport;
import thumbprint.module.ModuleException;
import thumbprint.module.Observation;
import thumbprint.module.Phase;
import thumbprint.module.ReferenceResult;
import thumbprint.module.ReferenceRun;
import thumbprint.module.WasmModule;
import tools.jackson.core.JacksonException;

/** The reference interpreter's answers, each question asked once. */
public final class Oracle {
  /** Raised when the reference's semantics change, so that stored answers are asked again. */
  private static final int VERSION = 1;

  private final Path folder;

  public Oracle(Path folder) {
    this.folder = folder;
  }

  /**
   * What the reference saw and how much it did.
   *
   * @param totalOperations of all calls
   * @param steadyOperations of the steady calls
   * @param steadyCalls their number
   */
  public record Answer(
      Observation observation, long totalOperations, long steadyOperations, int steadyCalls) {}

  private record Question(
      int version, String module, List<HostImport> imports, FlatScript script) {}

  /**
   * Plays the script on the reference interpreter, or takes the stored answer.
   *
   * @throws ProblemException if the reference does not run it to its end
   */
  public Answer ask(
      WasmModule module, List<HostImport> imports, FlatScript script, long limitOperations) {
    String key =
        Digest.of(CanonicalJson.write(new Question(VERSION, module.digest(), imports, script)));
    Path file = folder.resolve(key + ".json");
    return stored(file, Answer.class)
        .orElseGet(() -> play(module, imports, script, limitOperations, file));
  }

  /** As {@link #VERSION}, for what is only observed. */
  private static final int OBSERVING_VERSION = 3;

  private record ObservedScript(int observing, String module, FlatScript script) {}

  /**
   * What the reference sees of a script of which any call may trap.
   *
   * @throws ModuleException if it does not take the module
   * @throws ProblemException if it does not play the script to its end
   */
  public Observation observe(WasmModule module, FlatScript script, long limitOperations) {
    String key =
        Digest.of(
            CanonicalJson.write(new ObservedScript(OBSERVING_VERSION, module.digest(), script)));
    Path file = folder.resolve(key + ".json");
    return stored(file, Observation.class)
        .orElseGet(
            () -> {
              ReferenceResult result =
                  ReferenceRun.observe(module, List.of(), script, limitOperations);
              if (!(result instanceof ReferenceResult.Completed completed)) {
                throw fault(module, "the reference interpreter", result.shown());
              }
              StoredFiles.write(file, CanonicalJson.write(completed.observation()));
              return completed.observation();
            });
  }

  private static <T> Optional<T> stored(Path file, Class<T> type) {
    try {
      return Files.exists(file)
          ? Optional.of(CanonicalJson.read(Files.readString(file), type))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  private static Answer play(
      WasmModule module,
      List<HostImport> imports,
      FlatScript script,
      long limitOperations,
      Path file) {
    ReferenceResult result = ReferenceRun.play(module, imports, script, limitOperations);
    return switch (result) {
      case ReferenceResult.Completed completed -> {
        Answer answer =
            new Answer(
                completed.observation(),
                completed.operations(),
                completed.operations(Phase.CALL),
                script.callsIn(Phase.CALL).size());
        StoredFiles.write(file, CanonicalJson.write(answer));
        yield answer;
      }
      case ReferenceResult.Stopped stopped ->
          throw fault(
              module,
              "call of " + stopped.export() + ", operation " + stopped.operation(),
              stopped.what());
      case ReferenceResult.OverBudget over ->
          throw fault(
              module,
              "call of " + over.export(),
              "does not end within " + over.limitOperations() + " operations");
      case ReferenceResult.Refused refused ->
          throw fault(module, "the reference interpreter", refused.what());
    };
  }

  private static ProblemException fault(WasmModule module, String where, String what) {
    return new ProblemException(
        Problem.badInput(
            what,
            module.name() + ", " + where,
            "the module itself misbehaves: mend it, or call another export"));
  }
}
