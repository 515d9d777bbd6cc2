package thumbprint.module.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import thumbprint.module.ModuleException;
import thumbprint.module.ReferenceResult;
import thumbprint.module.ReferenceRun;
import thumbprint.module.WasmModule;

class FeatureProbesTest {
  @Test
  void whereTheReferenceKnowsAProposalItSaysWhatIsStated() {
    List<String> unknown = new ArrayList<>();
    for (FeatureProbe feature : FeatureProbes.all()) {
      try {
        WasmModule module = WasmModule.parse(feature.module(), feature.id());
        assertThat(ReferenceRun.observe(module, List.of(), feature.probe().script(), 1_000_000))
            .isInstanceOfSatisfying(
                ReferenceResult.Completed.class,
                c -> assertThat(c.observation()).isEqualTo(feature.expected()));
      } catch (ModuleException e) {
        unknown.add(feature.id());
      }
    }

    assertThat(unknown)
        .containsExactly(
            "relaxed-simd",
            "custom-page-sizes",
            "imported-memory",
            "imported-shared-memory",
            "legacy-exceptions",
            "memory64");
  }

  @Test
  void everyFeatureSaysWhyItsResultIsRight() {
    assertThat(FeatureProbes.all())
        .hasSize(21)
        .allSatisfy(feature -> assertThat(feature.reason()).isNotBlank());
    assertThat(FeatureProbes.all()).extracting(FeatureProbe::id).doesNotHaveDuplicates();
  }
}
