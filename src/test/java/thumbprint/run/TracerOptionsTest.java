package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thumbprint.TestLaboratory;
import thumbprint.build.Command;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.BlockTrace.Ending;
import thumbprint.evidence.CacheGeometry;

/** What the tracing plugin says to arguments that it cannot use. */
class TracerOptionsTest {
  @TempDir private Path folder;

  private Command.Result start(String arguments) {
    return Command.of(
            folder,
            List.of(
                TestLaboratory.LABORATORY.toolbox().require("emulator").path().toString(),
                "-M",
                TestLaboratory.MACHINE.emulator().machine(),
                "-display",
                "none",
                "-semihosting-config",
                "enable=on,target=native",
                "-kernel",
                TestLaboratory.empty().elf().toString(),
                "-plugin",
                Bench.TRACER.library() + "," + arguments))
        .run();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "speed=1",
        "accesses=2",
        "budget=many",
        "icache=16384",
        "icache=16384:2:32:1",
        "icache=16384:2:24",
        "dcache=24576:4:32",
        "dcache=0:0:0",
        "dcache=32:4:32",
        "dcache=99999999999:1:32",
        "icache=16384:2:32:ram",
        "icache=shared",
        "flash=0x1000",
        "flash=0x100:1024",
        "flash=0:0",
        "flash=0xfffffc00:2048"
      })
  void anArgumentThatItCannotUseIsNamed(String argument) {
    Command.Result result = start("out=trace.txt,mark=1,slots=2," + argument);

    assertThat(result.exitCode()).isNotZero();
    assertThat(result.stderrText()).contains("trace.so: cannot use `" + argument + "`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mark=1,slots=2", "out=t", "out=t,mark=1", "out=t,mark=1,slots=2,entry=3"})
  void aFileAndOneWayOfOpeningWindowsAreNeeded(String arguments) {
    Command.Result result = start(arguments);

    assertThat(result.exitCode()).isNotZero();
    assertThat(result.stderrText()).contains("either mark= and slots= or entry=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dcache=shared", "icache=64:1:8:flash", "dcache=64:1:8:flash"})
  void whatACacheRestsOnIsNeeded(String argument) {
    assertThat(start("out=t,mark=1,slots=2," + argument).stderrText())
        .contains("dcache=shared needs icache=, and a cache of flash needs flash=");
  }

  @Test
  void moreDistinctWindowsThanItMayKeepEndTheTraceAndNotTheRun() throws IOException {
    BlockTrace nothing = new BlockTrace(CacheGeometry.NONE, List.of(), List.of());
    long main = Traced.of(nothing, TestLaboratory.empty().elf()).address("main");
    start("out=all.txt,entry=" + main);
    start("out=few.txt,memory=1,entry=" + main);

    assertThat(read("all.txt").flags().ending()).isEqualTo(Ending.EXIT);
    assertThat(read("all.txt").windows()).as("from main to the end of the run").hasSize(1);
    assertThat(read("few.txt").flags().ending()).isEqualTo(Ending.MEMORY);
    assertThat(read("few.txt").windows()).isEmpty();
  }

  private BlockTrace read(String name) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(folder.resolve(name))) {
      return TraceFile.read(reader);
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() {
    assertThat(start("out=no/such/folder/t,mark=1,slots=2").stderrText())
        .contains("trace.so: cannot write no/such/folder/t");
  }

  @Test
  void aDataCacheIsNotSimulatedWithoutAccesses() {
    CacheGeometry caches =
        new CacheGeometry(CacheGeometry.NONE.data(), new CacheGeometry.Cache(4096, 4, 32));

    assertThatThrownBy(() -> new TraceOptions(caches, false)).hasMessageContaining("accesses");
  }
}
