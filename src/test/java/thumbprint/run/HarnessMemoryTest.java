package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static thumbprint.module.Script.CallStep.of;

import org.junit.jupiter.api.Test;
import thumbprint.TestLaboratory;
import thumbprint.catalog.Machine;

/** Where linear memory lies is told, so that its accesses can be told from others. */
class HarnessMemoryTest {
  private static final Machine.Memory RAM = TestLaboratory.MACHINE.memory("ram");

  @Test
  void theTrialKnowsWhereLinearMemoryBegins() {
    Bench.Played played = Bench.with("test_values").play(of("add", "1", "2"));

    assertThat(played.result().trial().linearMemory())
        .hasValueSatisfying(
            address -> assertThat(address).isBetween(RAM.base(), RAM.base() + RAM.bytes()));
    assertThat(played.transcript()).contains("tp memory address=");
  }
}
