package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thumbprint.TestLaboratory;
import thumbprint.build.KitLinker;
import thumbprint.build.KitPass;
import thumbprint.catalog.Machine;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.KitReport;
import thumbprint.evidence.KitRow;

/** The board kit on emulated machines: its logic, not its times. */
class BoardKitTest {
  private static final Map<String, Ran> RUNS = new ConcurrentHashMap<>();
  private static final BoardKit KIT =
      new BoardKit(TestLaboratory.LABORATORY, Progress.silent(), List.of());

  private static final int MOST_TRIES = 300;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  @TempDir private Path folder;

  private record Ran(BoardKit.Run run, KitLinker.Kit kit) {}

  private static Stream<String> machines() {
    return TestLaboratory.LABORATORY.catalog().machines().keySet().stream();
  }

  private static Ran ran(String id) {
    return RUNS.computeIfAbsent(
        id,
        machineId -> {
          Machine machine = TestLaboratory.LABORATORY.catalog().machine(machineId);
          Path place = TestLaboratory.WORKSPACE.store().resolve("kit").resolve(machineId);
          KitLinker.Kit kit = KIT.build(machine, place);
          return new Ran(KIT.run(machine, kit, place), kit);
        });
  }

  @ParameterizedTest
  @MethodSource("machines")
  void everyBenchmarkReportsAndEveryCheckHolds(String machine) {
    Ran ran = ran(machine);

    assertThat(ran.run().report().complete()).isTrue();
    assertThat(ran.run().report().failed()).isEmpty();
    assertThat(ran.run().report().rows()).hasSizeGreaterThan(40);
    assertThat(ran.run().report().rows())
        .extracting(KitRow::benchmark)
        .doesNotHaveDuplicates()
        .containsAll(ran.kit().passes().stream().map(KitPass::name).toList());
  }

  @ParameterizedTest
  @MethodSource("machines")
  void theEmulatorCountsAsManyInstructionsAsAreKnownBeforehand(String machine) {
    Ran ran = ran(machine);

    assertThat(ran.run().report().rows())
        .filteredOn(row -> row.instructions().isPresent())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            row ->
                assertThat(ran.run().counted())
                    .containsEntry(row.benchmark(), row.instructions().getAsLong()));
  }

  @ParameterizedTest
  @MethodSource("machines")
  void thePredictionsThatAreCommittedAreOfTheseBenchmarks(String machine) {
    Ran ran = ran(machine);
    List<String> passes = ran.kit().passes().stream().map(KitPass::name).toList();
    KitPredictions committed =
        KitPredictions.read(
            TestLaboratory.HOME, TestLaboratory.LABORATORY.catalog().machine(machine).core());

    assertThat(ran.run().report().rows())
        .filteredOn(row -> row.instructions().isPresent() && !passes.contains(row.benchmark()))
        .allSatisfy(
            row ->
                assertThat(committed.of(row.benchmark()).instructions())
                    .isEqualTo(row.instructions()));
  }

  @ParameterizedTest
  @MethodSource("machines")
  void theStudysCallsGiveWhatTheReferenceSaw(String machine) {
    List<KitRow> calls =
        ran(machine).run().report().rows().stream()
            .filter(row -> row.benchmark().startsWith("call/"))
            .toList();

    assertThat(calls).hasSize(hasRoom(machine) ? 10 : 0).allMatch(KitRow::held);
    assertThat(calls)
        .allSatisfy(
            row -> assertThat(ran(machine).run().counted().get(row.benchmark())).isPositive());
  }

  private static boolean hasRoom(String machine) {
    return TestLaboratory.LABORATORY.catalog().machine(machine).memory("ram").bytes()
        >= TestLaboratory.LABORATORY.kitOptions().callsNeedRamBytes();
  }

  @Test
  void thePredictionsAreWhatTheModelSaysOfThisKit() {
    Ran ran = ran(TestLaboratory.MACHINE.id());
    KitPredictions committed = KitPredictions.read(TestLaboratory.HOME, "cortex-m7");
    var cycles =
        new java.util.TreeMap<>(KIT.cycles(TestLaboratory.MACHINE, ran.kit(), ran.run().report()));
    ran.kit().passes().forEach(pass -> cycles.remove(pass.name()));

    assertThat(cycles)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            (benchmark, said) ->
                assertThat(committed.of(benchmark).line())
                    .as("evidence/kit/cortex-m7.csv: see docs/board-kit.md, Predictions")
                    .isEqualTo(
                        new KitPrediction(
                                benchmark,
                                committed.of(benchmark).instructions(),
                                java.util.Optional.of(said))
                            .line()));
  }

  @Test
  void whatFailsIsALineAndWhatFollowsRuns() {
    Machine machine = TestLaboratory.MACHINE;
    KitLinker.Kit kit = KIT.build(machine, List.of("test/bench_failing.S"), folder);
    BoardKit.Run run = KIT.run(machine, kit, folder);

    assertThat(run.report().complete()).isTrue();
    assertThat(run.report().failed())
        .extracting(KitRow::benchmark, KitRow::check)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("fails_by_value", "wrong-value"),
            org.assertj.core.groups.Tuple.tuple("fails_by_fault", "fault"));
    assertThat(run.report().row("fails_by_fault").orElseThrow().times()).isEmpty();
  }

  @Test
  void withoutADebuggerTheReportIsInMemory() throws IOException, InterruptedException {
    KitLinker.Kit kit = ran(TestLaboratory.MACHINE.id()).kit();
    Process emulator =
        new ProcessBuilder(
                TestLaboratory.LABORATORY.toolbox().require("emulator").path().toString(),
                "-M",
                TestLaboratory.MACHINE.emulator().machine(),
                "-display",
                "none",
                "-serial",
                "none",
                "-monitor",
                "stdio",
                "-kernel",
                kit.image().elf().toString())
            .redirectOutput(folder.resolve("monitor.txt").toFile())
            .start();
    try (Writer monitor = emulator.outputWriter()) {
      KitReport report = KitReport.parse(dumped(monitor, kit), "memory");
      assertThat(report.complete()).isTrue();
      assertThat(report.failed()).isEmpty();
    } finally {
      emulator.destroyForcibly();
    }
  }

  /** Reads the buffer until the last line is there, as who has a debugger does in the end. */
  private String dumped(Writer monitor, KitLinker.Kit kit)
      throws IOException, InterruptedException {
    Path dump = folder.resolve("report.bin");
    String text = "";
    for (int tries = 0; tries < MOST_TRIES && !text.contains("\nkit-end,"); tries++) {
      Thread.sleep(BETWEEN_TRIES);
      monitor.write(
          "pmemsave %d %d \"%s\"\n".formatted(kit.report().base(), kit.report().bytes(), dump));
      monitor.flush();
      String all = Files.exists(dump) ? Files.readString(dump, StandardCharsets.ISO_8859_1) : "";
      text = all.length() < kit.report().bytes() ? "" : all.substring(0, all.indexOf(0));
    }
    return text;
  }

  @Test
  void theImageForABoardStartsInItsFlashAndFits() throws IOException {
    KIT.build("daisy-seed", null, folder);
    ByteBuffer image =
        ByteBuffer.wrap(Files.readAllBytes(folder.resolve("image.bin")))
            .order(ByteOrder.LITTLE_ENDIAN);

    assertThat(image.capacity()).isLessThan(128 * 1024);
    assertThat(image.getInt(0)).as("stack").isBetween(0x20000000, 0x20020000);
    assertThat(image.getInt(4)).as("reset").isBetween(0x08000000, 0x08020000).isOdd();
    assertThat(folder.resolve("README.md")).content().contains("0x08000000", "kit_report");
    assertThat(folder.resolve("predictions.csv"))
        .content()
        .contains("load-chain/axi-sram/32768/cold,3072,-,-,-", "handler_round_trip,5,-,-,-")
        .containsPattern("float_add_chain,64,[0-9.]+,[0-9.]+,[0-9.]+");
  }

  @Test
  void anotherBootModeMovesTheImage() throws IOException {
    KIT.build("daisy-seed", "qspi", folder);
    ByteBuffer image =
        ByteBuffer.wrap(Files.readAllBytes(folder.resolve("image.bin")))
            .order(ByteOrder.LITTLE_ENDIAN);

    assertThat(Integer.toUnsignedLong(image.getInt(4))).isBetween(0x90040000L, 0x90060000L);
  }

  @Test
  void whatIsUnknownIsToldWithWhatIsKnown() {
    assertThatThrownBy(() -> KIT.build("daisy-plant", null, folder))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("daisy-seed");
    assertThatThrownBy(() -> KIT.build("daisy-seed", "tape", folder))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("internal-flash, qspi");
  }
}
