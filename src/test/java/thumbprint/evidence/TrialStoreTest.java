package thumbprint.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrialStoreTest {
  @TempDir private Path folder;
  private TrialStore store;

  @BeforeEach
  void open() {
    store = new TrialStore(folder);
  }

  static List<Outcome> outcomes() {
    return List.of(
        new Outcome.Completed(),
        new Outcome.Refused("load", "invalid", "its own \"words\""),
        new Outcome.Trapped("unreachable", ""),
        new Outcome.OutOfMemory("instantiate", 1L << 33),
        new Outcome.Faulted("00001234", "mem fault", "r0=1"),
        new Outcome.OverBudget(7),
        new Outcome.HostTimedOut(60),
        new Outcome.Broken("no end"));
  }

  private static TrialResult result(Outcome outcome) {
    return new TrialResult(Sample.trial(outcome), Sample.OBSERVATION);
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void everyOutcomeComesBackAsItWas(Outcome outcome) throws IOException {
    store.put(result(outcome));
    byte[] bytes = Files.readAllBytes(store.file(Sample.KEY.id()));

    assertThat(store.find(Sample.KEY.id())).contains(result(outcome));

    store.put(store.find(Sample.KEY.id()).orElseThrow());
    assertThat(store.file(Sample.KEY.id())).hasBinaryContent(bytes);
  }

  @Test
  void whatWasNeverStoredIsAbsent() {
    assertThat(store.find(Sample.KEY.id())).isEmpty();
  }

  @Test
  void aDamagedTrialCountsAsAbsentAndCanBeReplaced() throws IOException {
    store.put(result(new Outcome.Completed()));
    Path file = store.file(Sample.KEY.id());
    byte[] bytes = Files.readAllBytes(file);
    for (int at = 0; at < bytes.length - 1; at += 37) {
      byte[] flipped = bytes.clone();
      flipped[at] ^= 4;
      Files.write(file, flipped);
      assertThat(store.find(Sample.KEY.id())).as("byte " + at).isEmpty();
    }
    Files.write(file, new byte[0]);
    assertThat(store.find(Sample.KEY.id())).isEmpty();

    store.put(result(new Outcome.Completed()));
    assertThat(store.find(Sample.KEY.id())).isPresent();
  }

  @Test
  void aTrialUnderAnothersNameIsAbsent() throws IOException {
    store.put(result(new Outcome.Completed()));
    String other = Digest.of("another trial");
    Files.createDirectories(store.file(other).getParent());
    Files.copy(store.file(Sample.KEY.id()), store.file(other));

    assertThat(store.find(other)).isEmpty();
  }

  @Test
  void everyPartOfTheKeyDecidesTheId() {
    TrialKey key = Sample.KEY;
    assertThat(
            List.of(
                key.id(),
                new TrialKey(
                        "x",
                        key.deck(),
                        key.machine(),
                        key.emulator(),
                        key.plugin(),
                        key.budgetInstructions(),
                        key.method())
                    .id(),
                new TrialKey(
                        key.build(),
                        "x",
                        key.machine(),
                        key.emulator(),
                        key.plugin(),
                        key.budgetInstructions(),
                        key.method())
                    .id(),
                new TrialKey(
                        key.build(),
                        key.deck(),
                        "x",
                        key.emulator(),
                        key.plugin(),
                        key.budgetInstructions(),
                        key.method())
                    .id(),
                new TrialKey(
                        key.build(),
                        key.deck(),
                        key.machine(),
                        "x",
                        key.plugin(),
                        key.budgetInstructions(),
                        key.method())
                    .id(),
                new TrialKey(
                        key.build(),
                        key.deck(),
                        key.machine(),
                        key.emulator(),
                        "x",
                        key.budgetInstructions(),
                        key.method())
                    .id(),
                new TrialKey(
                        key.build(),
                        key.deck(),
                        key.machine(),
                        key.emulator(),
                        key.plugin(),
                        1,
                        key.method())
                    .id(),
                new TrialKey(
                        key.build(),
                        key.deck(),
                        key.machine(),
                        key.emulator(),
                        key.plugin(),
                        key.budgetInstructions(),
                        9)
                    .id()))
        .doesNotHaveDuplicates();
  }
}
