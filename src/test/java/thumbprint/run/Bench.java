package thumbprint.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import thumbprint.TestLaboratory;
import thumbprint.build.Image;
import thumbprint.build.tools.ToolStatus;
import thumbprint.catalog.Machine;
import thumbprint.evidence.CallCount;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PhaseFigures;
import thumbprint.evidence.TrialResult;
import thumbprint.evidence.TrialStore;
import thumbprint.module.Deck;
import thumbprint.module.HostImport;
import thumbprint.module.Script;

/**
 * Plays scripts to the test engines of {@code firmware/test} on the real emulator, stored or not.
 */
final class Bench {
  private static final long BUDGET = 50_000_000;
  private static final ToolStatus.Present QEMU =
      TestLaboratory.LABORATORY.toolbox().require("emulator");
  private static final EmulatorPlugin PLUGIN =
      EmulatorPlugin.counting(TestLaboratory.LABORATORY.pluginBench());

  static final EmulatorPlugin TRACER =
      EmulatorPlugin.tracing(TestLaboratory.LABORATORY.pluginBench());

  private final String engine;
  private final boolean rust;
  private Machine machine = TestLaboratory.MACHINE;
  private String mode = "";
  private long budget = BUDGET;
  private byte[] artifact = {};
  private List<HostImport> imports = List.of();

  /** How it went, with the boot's own words. */
  record Played(TrialResult result, String transcript, List<String> counts) {
    Outcome outcome() {
      return result.trial().outcome();
    }

    PhaseFigures phase(String id) {
      return result.trial().phases().stream()
          .filter(p -> p.phase().equals(id))
          .findFirst()
          .orElseThrow();
    }

    List<Long> instructions() {
      return result.trial().calls().stream().map(CallCount::instructions).toList();
    }
  }

  private Bench(String engine, boolean rust) {
    this.engine = engine;
    this.rust = rust;
  }

  static Bench with(String engine) {
    return new Bench(engine, false);
  }

  /** The test engine in Rust. */
  static Bench withRust() {
    return new Bench("rust", true);
  }

  Bench on(Machine other) {
    this.machine = other;
    return this;
  }

  Bench mode(String pluginMode) {
    this.mode = ",mode=" + pluginMode;
    return this;
  }

  Bench budget(long instructions) {
    this.budget = instructions;
    return this;
  }

  Bench artifact(byte... bytes) {
    this.artifact = bytes;
    return this;
  }

  Bench imports(HostImport... functions) {
    this.imports = List.of(functions);
    return this;
  }

  /** Plays calls in phase `initialise`. */
  Played play(Script.CallStep... calls) {
    return play(
        new Script(Map.of(), Arrays.stream(calls).map(Script.Step::of).toList(), null, null));
  }

  Played play(Script script) {
    RecordingEmulator emulator = new RecordingEmulator(qemu());
    TrialResult result = trials(emulator).runNow(request(script));
    return new Played(result, emulator.transcript(), emulator.counts());
  }

  /** What a trace is asked for; calls are of phase `initialise`. */
  TrialRunner.Request request(Script.CallStep... calls) {
    return request(
        new Script(Map.of(), Arrays.stream(calls).map(Script.Step::of).toList(), null, null));
  }

  private TrialRunner.Request request(Script script) {
    byte[] deck = Deck.of(Deck.Entry.of(artifact, imports, script.flatten())).bytes();
    Image image =
        rust ? TestLaboratory.testEngineInRust() : TestLaboratory.testEngine(engine, machine);
    return new TrialRunner.Request(image, machine, deck, budget, script.flatten());
  }

  /** Traces into a store of the caller's, so that nothing is answered from an earlier run. */
  static TraceRunner tracer(Path folder) {
    Qemu qemu = new Qemu(QEMU.path(), QEMU.versionLine(), PLUGIN.library());
    return new TraceRunner(qemu, TRACER, trials(qemu), folder);
  }

  private Qemu qemu() {
    return new Qemu(QEMU.path(), QEMU.versionLine(), PLUGIN.library(), mode);
  }

  private static TrialRunner trials(Emulator emulator) {
    return new TrialRunner(
        emulator,
        PLUGIN.sourceDigest(),
        new TrialStore(TestLaboratory.WORKSPACE.store().resolve("trials")),
        TestLaboratory.WORKSPACE.store());
  }
}
