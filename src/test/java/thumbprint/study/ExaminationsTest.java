package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thumbprint.TestLaboratory;
import thumbprint.catalog.Profile;
import thumbprint.evidence.Examination;
import thumbprint.evidence.HostCrossings;
import thumbprint.evidence.HostCrossings.Direction;
import thumbprint.evidence.Interruption;
import thumbprint.evidence.Interruption.End;
import thumbprint.evidence.Interruption.Kind;
import thumbprint.evidence.ReloadSeries;
import thumbprint.module.Signature;

/** Reloads, interruption and crossings of real engines on the real firmware. */
class ExaminationsTest {
  private static final Profile PROFILE =
      TestLaboratory.LABORATORY.catalog().profile("8f4e-daisy-seed");
  private static final List<String> ENGINES =
      List.of(
          "wasm3@compile=lazy",
          "wamr-fast@metering=on",
          "wasm2c@stack-check=pointer",
          "wasmi@fuel=on");

  @TempDir private static Path store;
  private static List<Examination> found;

  @BeforeAll
  static void examine() {
    found = behaviour();
  }

  private static List<Examination> behaviour() {
    Laboratory laboratory =
        TestLaboratory.laboratory(TestLaboratory.workspace(TestLaboratory.HOME, store));
    return new Examinations(laboratory, Progress.silent())
        .behaviour(new Selection(PROFILE, ENGINES, List.of()), List.of());
  }

  private static <T extends Examination> T of(String engine, Class<T> kind) {
    return found.stream()
        .filter(e -> e.engine().equals(engine))
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"wamr-fast, instruction limit", "wasmi, all fuel consumed"})
  void whoMetersStopsEveryEndlessCallAndTheInstanceGoesOn(String engine, String words) {
    Interruption metered = of(engine, Interruption.class);

    assertThat(metered.fuel()).contains(InterruptionStudy.FUEL);
    assertThat(metered.probes())
        .hasSize(3)
        .allSatisfy(
            probe -> {
              assertThat(probe.end()).as(probe.text()).isEqualTo(End.STOPPED);
              assertThat(probe.usable()).isTrue();
              assertThat(probe.consistent()).isTrue();
              assertThat(probe.instructions()).isPositive();
            });
    assertThat(metered.probe(Kind.LOOP).orElseThrow().text()).contains(words);
  }

  @Test
  void whoDoesNotMeterIsEndedByTheBudgetAndStopsTheRecursionAlone() {
    for (String engine : List.of("wasm3", "wasm2c")) {
      Interruption free = of(engine, Interruption.class);

      assertThat(free.fuel()).isEmpty();
      assertThat(free.probe(Kind.LOOP).orElseThrow().end()).isEqualTo(End.RAN_ON);
      assertThat(free.probe(Kind.LOOP_WITH_CALLS).orElseThrow().end()).isEqualTo(End.RAN_ON);
      Interruption.Probe recursion = free.probe(Kind.RECURSION).orElseThrow();
      assertThat(recursion.end()).isEqualTo(End.STOPPED);
      assertThat(recursion.text()).startsWith("stack-overflow");
      assertThat(recursion.usable() && recursion.consistent()).isTrue();
    }
  }

  @Test
  void twoModulesTakeTurnsAThousandTimesAndTheHeapIsFollowed() {
    for (String engine : List.of("wasm3", "wamr-fast")) {
      ReloadSeries series = of(engine, ReloadSeries.class);

      assertThat(series.modules()).isEqualTo(2);
      assertThat(series.end()).isEqualTo("completed");
      assertThat(series.whole()).isTrue();
      long small = series.after(0).orElseThrow().liveBytes();
      assertThat(series.after(1).orElseThrow().liveBytes())
          .as("the second module is the larger one")
          .isGreaterThan(small + 65_000);
      assertThat(series.after(1000).orElseThrow().arenaBytes())
          .isGreaterThanOrEqualTo(series.after(10).orElseThrow().arenaBytes());
    }
  }

  @Test
  void anEngineWithItsModuleLinkedInLoadsThatOneAgain() {
    ReloadSeries series = of("wasm2c", ReloadSeries.class);

    assertThat(series.modules()).isEqualTo(1);
    assertThat(series.whole()).isTrue();
  }

  @Test
  void everySignatureCrossesBothWaysAndMoreArgumentsCostMore() {
    for (String engine : List.of("wasm3", "wamr-fast", "wasm2c")) {
      HostCrossings crossings = of(engine, HostCrossings.class);

      assertThat(crossings.end()).isEqualTo("completed");
      assertThat(crossings.rows()).hasSizeGreaterThan(70);
      for (Direction direction : Direction.values()) {
        assertThat(each(crossings, direction, "(iiiiiiii)"))
            .as(engine + " " + direction.id())
            .isGreaterThan(each(crossings, direction, "(i)"));
        assertThat(each(crossings, direction, "(i)")).isPositive();
      }
    }
  }

  private static double each(HostCrossings crossings, Direction direction, String signature) {
    return crossings.rows().stream()
        .filter(row -> row.direction() == direction)
        .filter(row -> row.signature().equals(Signature.parse(signature)))
        .findFirst()
        .orElseThrow()
        .each();
  }

  @Test
  void whatIsStoredIsNotRunAgainAndComesOutTheSame() throws IOException {
    long before = trials();

    assertThat(behaviour()).isEqualTo(found);
    assertThat(trials()).isEqualTo(before);
  }

  private static long trials() throws IOException {
    try (Stream<Path> files = Files.walk(store.resolve("trials"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }
}
