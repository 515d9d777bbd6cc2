package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static thumbprint.module.Script.CallStep.of;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.CacheGeometry.Cache;

/** The store of traces: made once, the same bytes whenever they are made. */
class TraceRunnerTest {
  private static final CacheGeometry CACHES =
      new CacheGeometry(new Cache(4096, 2, 32), new Cache(4096, 4, 32));

  @TempDir private Path folder;

  private static TrialRunner.Request request() {
    return Bench.with("test_trace")
        .request(of("walk", "32768", "32", "3"), of("count_down", "100").inHandler());
  }

  @Test
  void twoRunsGiveTheSameBytes(@TempDir Path elsewhere) throws IOException {
    TraceRunner here = Bench.tracer(folder);
    TraceRunner there = Bench.tracer(elsewhere.resolve("another store"));
    here.trace(request(), CACHES);
    there.trace(request(), CACHES);

    assertThat(here.file(request(), CACHES))
        .hasSameBinaryContentAs(there.file(request(), CACHES))
        .hasParent(
            folder
                .resolve("traces")
                .resolve(here.file(request(), CACHES).getFileName().toString().substring(0, 2)));
  }

  @Test
  void whatIsStoredIsNotRunAgain() throws IOException {
    TraceRunner runner = Bench.tracer(folder);
    BlockTrace first = runner.trace(request(), CACHES);
    FileTime written = Files.getLastModifiedTime(runner.file(request(), CACHES));
    BlockTrace again = runner.trace(request(), CACHES);

    assertThat(again.windows()).isEqualTo(first.windows());
    assertThat(Files.getLastModifiedTime(runner.file(request(), CACHES))).isEqualTo(written);
  }

  @Test
  void otherCachesAreAnotherTrace() {
    TraceRunner runner = Bench.tracer(folder);

    assertThat(runner.file(request(), CACHES))
        .isNotEqualTo(runner.file(request(), CacheGeometry.NONE));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 200})
  void aTraceThatIsCutOffCountsAsAbsentAndIsMadeAgain(int bytes) throws IOException {
    TraceRunner runner = Bench.tracer(folder);
    Path file = runner.file(request(), CACHES);
    runner.trace(request(), CACHES);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, bytes));

    runner.trace(request(), CACHES);
    assertThat(file).hasBinaryContent(whole);
  }

  @Test
  void aTraceThatIsDamagedCountsAsAbsentAndIsMadeAgain() throws IOException {
    TraceRunner runner = Bench.tracer(folder);
    Path file = runner.file(request(), CACHES);
    runner.trace(request(), CACHES);
    byte[] whole = Files.readAllBytes(file);
    byte[] damaged = whole.clone();
    damaged[damaged.length / 2] ^= 0x10;
    Files.write(file, damaged);

    runner.trace(request(), CACHES);
    assertThat(file).hasBinaryContent(whole);
  }

  @Test
  void nothingIsLeftInTheScratchFolder() {
    Bench.tracer(folder).trace(request(), CACHES);

    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }
}
