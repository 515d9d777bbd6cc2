package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import thumbprint.TestLaboratory;
import thumbprint.catalog.Catalog;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.Trial;
import thumbprint.run.TraceAgreement;
import thumbprint.run.TrialRunner;

/** Real engines: the tracing plugin sees the instructions that the counting plugin counts. */
class TracedEnginesTest {
  private static final CacheGeometry CACHES =
      new CacheGeometry(
          new CacheGeometry.Cache(16384, 2, 32), new CacheGeometry.Cache(16384, 4, 32));

  @TempDir private static Path folder;

  private static TrialRunner.Request request(String variant, String workload) {
    Catalog catalog = TestLaboratory.LABORATORY.catalog();
    CellPlan plan =
        new CellPlan(
            catalog.variant(variant),
            TestLaboratory.CORE,
            TestLaboratory.MACHINE,
            new Workloads(TestLaboratory.LABORATORY).prepare(catalog.workload(workload)));
    return CellRunner.request(
        plan, new VariantImages(TestLaboratory.WORKSHOP, TestLaboratory.LABORATORY.sources()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wasm3@optimisation=s",
        "wamr-classic@optimisation=s",
        "wasm2c@optimisation=2",
        "native-gcc@optimisation=2"
      })
  void everyWindowHasTheInstructionsThatWereCounted(String variant) {
    TrialRunner.Request request = request(variant, "hash");
    Trial trial = TestLaboratory.trialRunner(folder).run(request).trial();
    BlockTrace trace = TestLaboratory.traceRunner(folder).trace(request, CACHES);

    assertThat(trial.outcome()).isEqualTo(new Outcome.Completed());
    assertThat(trace.windows()).hasSizeGreaterThan(4);
    assertThat(TraceAgreement.differences(trace, trial)).isEmpty();
    assertThat(trace.flags().rewrittenBlocks()).isZero();
    assertThat(trace.flags().unalignedDeviceAccesses()).hasValue(0);
  }
}
