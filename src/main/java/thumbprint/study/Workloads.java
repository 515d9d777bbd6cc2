package thumbprint.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import thumbprint.build.ModuleBuilder;
import thumbprint.build.NpmPackages;
import thumbprint.build.Workspace;
import thumbprint.catalog.Workload;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.Digest;
import thumbprint.evidence.WorkloadRecord;
import thumbprint.module.FlatScript;
import thumbprint.module.HostImport;
import thumbprint.module.LinearMemory;
import thumbprint.module.Observation;
import thumbprint.module.WasmModule;

/**
 * Makes workloads ready to be played: the module, the unrolled script, the reference's answer, the
 * budget.
 */
final class Workloads {
  /** Enough for the largest workload of the catalog. */
  private static final long MOST_OPERATIONS = 2_000_000_000L;

  /**
   * The reference does 20 to 35 million operations in a second, so an endless loop is reported in
   * seconds.
   */
  private static final long MOST_OPERATIONS_OF_A_USER = 200_000_000L;

  /** Id and family of a module that is not in the catalog. */
  static final String OWN = "own-module";

  /** Family of modules that the lab asks its own questions with. */
  private static final String PROBE = "probe";

  private static final long BUDGET_AT_LEAST = 100_000_000L;

  /**
   * The slowest interpreter known takes about 100 instructions for an operation; an engine may take
   * four times that.
   */
  private static final long INSTRUCTIONS_PER_OPERATION = 400;

  private final ModuleBuilder builder;
  private final Oracle oracle;

  Workloads(Laboratory laboratory) {
    Workspace workspace = laboratory.workspace();
    NpmPackages packages = new NpmPackages(laboratory.toolbox(), workspace.sources());
    this.builder =
        new ModuleBuilder(
            laboratory.toolbox(),
            workspace.catalog().resolve("workloads"),
            workspace.modules(),
            packages);
    this.oracle = new Oracle(workspace.store().resolve("oracle"));
  }

  PreparedWorkload prepare(Workload workload) {
    ModuleBuilder.Built built = builder.build(workload);
    WasmModule module = WasmModule.read(built.file());
    FlatScript script = workload.script().flatten();
    Oracle.Answer answer = oracle.ask(module, workload.imports(), script, MOST_OPERATIONS);
    WorkloadRecord record = record(workload, module, answer);
    return prepared(
        record, module, built.file(), built.nativeSource(), workload.imports(), script, answer);
  }

  /** A module of the user's own, with a script that was made for it. */
  PreparedWorkload prepare(
      WasmModule module, Path file, List<HostImport> imports, FlatScript script) {
    Oracle.Answer answer = oracle.ask(module, imports, script, MOST_OPERATIONS_OF_A_USER);
    WorkloadRecord record =
        new WorkloadRecord(
            OWN,
            file.getFileName().toString(),
            OWN,
            "test",
            module.digest(),
            module.bytes().length,
            linearMemoryBytes(module),
            0,
            0,
            answer.steadyOperations(),
            answer.steadyCalls(),
            Digest.of(CanonicalJson.write(answer.observation())));
    return prepared(record, module, file, Optional.empty(), imports, script, answer);
  }

  /** A module of the lab's own that answers one question and belongs to no study. */
  PreparedWorkload probe(String id, Path file, List<HostImport> imports, FlatScript script) {
    WasmModule module = WasmModule.read(file);
    Oracle.Answer answer = oracle.ask(module, imports, script, MOST_OPERATIONS);
    return prepared(
        probeRecord(id, module, answer), module, file, Optional.empty(), imports, script, answer);
  }

  /** The same for a script that does not end, of which the reference sees nothing. */
  static PreparedWorkload endless(String id, Path file, FlatScript script, long budget) {
    WasmModule module = WasmModule.read(file);
    Oracle.Answer nothing = new Oracle.Answer(Observation.none(), 0, 0, 0);
    return new PreparedWorkload(
        probeRecord(id, module, nothing),
        module.bytes(),
        file,
        Optional.empty(),
        List.of(),
        script,
        nothing.observation(),
        budget);
  }

  private static WorkloadRecord probeRecord(String id, WasmModule module, Oracle.Answer answer) {
    return new WorkloadRecord(
        id,
        id,
        PROBE,
        "test",
        module.digest(),
        module.bytes().length,
        linearMemoryBytes(module),
        0,
        0,
        answer.steadyOperations(),
        answer.steadyCalls(),
        Digest.of(CanonicalJson.write(answer.observation())));
  }

  private static PreparedWorkload prepared(
      WorkloadRecord record,
      WasmModule module,
      Path file,
      Optional<Path> cSource,
      List<HostImport> imports,
      FlatScript script,
      Oracle.Answer answer) {
    long budget = budget(answer.totalOperations());
    return new PreparedWorkload(
        record, module.bytes(), file, cSource, imports, script, answer.observation(), budget);
  }

  private static long linearMemoryBytes(WasmModule module) {
    return module.memory().map(LinearMemory::minimumBytes).orElse(0L);
  }

  /** The instruction budget of a script, in proportion to what the reference executed. */
  static long budget(long operations) {
    return BUDGET_AT_LEAST + INSTRUCTIONS_PER_OPERATION * operations;
  }

  private static WorkloadRecord record(Workload workload, WasmModule module, Oracle.Answer answer) {
    Workload.Audio audio = workload.audio();
    return new WorkloadRecord(
        workload.id(),
        workload.name(),
        workload.family().id(),
        workload.half().id(),
        module.digest(),
        module.bytes().length,
        linearMemoryBytes(module),
        audio == null ? 0 : audio.samples(),
        audio == null ? 0 : audio.rate(),
        answer.steadyOperations(),
        answer.steadyCalls(),
        Digest.of(CanonicalJson.write(answer.observation())));
  }
}
