package thumbprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import thumbprint.evidence.CanonicalJson;
import thumbprint.module.ElementType;
import thumbprint.module.FlatScript;
import thumbprint.module.Observation;
import thumbprint.module.Pattern;
import thumbprint.module.Script;
import thumbprint.module.TrapKind;
import thumbprint.module.Value;

/**
 * Scripts and observations are part of identities and evidence, so their JSON must tell all apart
 * and come back whole.
 */
class ScriptIdentityTest {
  private static FlatScript script(Script.Step... steps) {
    Map<String, Script.RegionLine> regions =
        Map.of("r", new Script.RegionLine("$p+4", ElementType.F64, 16));
    return new Script(
            regions,
            List.of(Script.Step.of(Script.CallStep.of("get").keeping("p"))),
            null,
            List.of(steps))
        .flatten();
  }

  @Test
  void scripts_that_differ_have_different_json() {
    assertThat(CanonicalJson.write(script(Script.Step.ofReload())))
        .isNotEqualTo(CanonicalJson.write(script(Script.Step.ofReinstantiate())));
  }

  @Test
  void a_script_comes_back_whole() {
    FlatScript script =
        script(
            Script.Step.of(
                Script.CallStep.of("f", "$p-8", "f32:nan", "i64:-1")
                    .inHandler()
                    .trapping(TrapKind.HOST)),
            Script.Step.of(new Script.FillStep("16", Pattern.NOISE, 3, null)),
            Script.Step.of(new Script.WriteStep("$p", null, "text")),
            Script.Step.of(new Script.ReadStep("r", null)),
            Script.Step.ofReload());
    assertThat(CanonicalJson.read(CanonicalJson.write(script), FlatScript.class)).isEqualTo(script);
  }

  @Test
  void an_observation_comes_back_whole() {
    Observation seen =
        new Observation(
            List.of(
                new Observation.Returned(
                    1, List.of(Value.f32(-0.0f), Value.parse("f64:7ff8000000000001"))),
                new Observation.Trapped(2, TrapKind.OTHER, "[trap] its words")),
            List.of(new Observation.Reading(3, "r", ElementType.I16, "AAEC")));
    assertThat(CanonicalJson.read(CanonicalJson.write(seen), Observation.class)).isEqualTo(seen);
  }
}
