package thumbprint.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.TestLaboratory;
import thumbprint.build.Command;
import thumbprint.evidence.Cell;
import thumbprint.evidence.Digest;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.WorkloadRecord;
import thumbprint.module.HostImport;
import thumbprint.module.Observation;
import thumbprint.module.Script;

/** Puts modules of a test's own, good or bad, through real engines on the emulator. */
final class Desk {
  private static final long BUDGET = 60_000_000;
  private static final VariantImages IMAGES =
      new VariantImages(TestLaboratory.WORKSHOP, TestLaboratory.LABORATORY.sources());

  private final Path folder;
  private final CellRunner runner;

  /**
   * @param folder for the modules and the trials
   */
  Desk(Path folder) {
    this.folder = folder;
    this.runner =
        new CellRunner(
            IMAGES,
            TestLaboratory.trialRunner(folder),
            TestLaboratory.LABORATORY.cellTracer(),
            Tracing.NONE);
  }

  byte[] assembled(String wat) {
    try {
      Path text = folder.resolve("module.wat");
      Path binary = folder.resolve("module.wasm");
      Files.writeString(text, wat);
      Command.Result result =
          Command.of(
                  folder,
                  List.of("wat2wasm", "--no-check", text.toString(), "-o", binary.toString()))
              .run();
      if (!result.succeeded()) {
        throw new IllegalArgumentException(result.stderrText());
      }
      return Files.readAllBytes(binary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CellResult play(
      String variant, byte[] module, List<HostImport> imports, Script.CallStep... calls) {
    return runner.fill(plan(variant, module, imports, calls));
  }

  CellPlan plan(String variant, byte[] module, List<HostImport> imports, Script.CallStep... calls) {
    Script script =
        new Script(Map.of(), List.of(calls).stream().map(Script.Step::of).toList(), null, null);
    return new CellPlan(
        TestLaboratory.LABORATORY.catalog().variant(variant),
        TestLaboratory.CORE,
        TestLaboratory.MACHINE,
        workload(module, imports, script));
  }

  VariantImages images() {
    return IMAGES;
  }

  /** The module in a file of its own. */
  Path file(byte[] module) {
    return workload(module, List.of(), new Script(Map.of(), List.of(), null, null)).moduleFile();
  }

  /** How the trial ended; fails where nothing was built. */
  Outcome outcome(String variant, byte[] module, Script.CallStep... calls) {
    CellResult result = play(variant, module, List.of(), calls);
    if (result.cell().result() instanceof Cell.NotBuilt notBuilt) {
      throw new AssertionError(notBuilt);
    }
    return result.trial().orElseThrow().trial().outcome();
  }

  /** A plan for a module without a script: what its image or its artifact is made from. */
  CellPlan plan(thumbprint.catalog.Variant variant, byte[] module, List<HostImport> imports) {
    Script nothing = new Script(Map.of(), List.of(), null, null);
    return new CellPlan(
        variant, TestLaboratory.CORE, TestLaboratory.MACHINE, workload(module, imports, nothing));
  }

  private PreparedWorkload workload(byte[] module, List<HostImport> imports, Script script) {
    try {
      Path file = folder.resolve(Digest.of(module) + ".wasm");
      Files.write(file, module);
      WorkloadRecord record =
          new WorkloadRecord(
              "mine",
              "mine",
              "integer",
              "test",
              Digest.of(module),
              module.length,
              0,
              0,
              0,
              1,
              0,
              "none");
      return new PreparedWorkload(
          record,
          module,
          file,
          Optional.empty(),
          imports,
          script.flatten(),
          Observation.none(),
          BUDGET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
