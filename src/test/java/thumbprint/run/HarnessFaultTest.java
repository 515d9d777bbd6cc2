package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static thumbprint.module.Script.CallStep.of;

import java.io.IOException;
import net.fornwall.jelf.ElfFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thumbprint.TestLaboratory;
import thumbprint.evidence.Outcome;

/** An engine that does what it must not do: the processor stops it and says where. */
class HarnessFaultTest {
  private static String address(String engine, String symbol) throws IOException {
    ElfFile elf = ElfFile.from(TestLaboratory.testEngine(engine).elf().toFile());
    return "%08x".formatted(elf.getELFSymbol(symbol).st_value & ~1L);
  }

  @ParameterizedTest
  @CsvSource({
    "write_code, mem fault, fault_by_store",
    "write_deck, mem fault, fault_by_store",
    "guard, mem fault, fault_by_store",
    "nowhere, mem fault, fault_by_store",
    "undefined, usage fault, fault_by_undefined_instruction"
  })
  void aFaultNamesItsCauseAndTheInstruction(String export, String cause, String symbol)
      throws IOException {
    Bench.Played played = Bench.with("test_fault").play(of(export));
    String pc = address("test_fault", symbol);

    assertThat(played.outcome())
        .isInstanceOfSatisfying(
            Outcome.Faulted.class,
            fault -> {
              assertThat(fault.cause()).startsWith(cause);
              assertThat(fault.pc()).isEqualTo(pc);
            });
  }

  @Test
  void recursionWithoutEndFaultsAtTheFenceOfTheStack() throws IOException {
    Bench.Played played = Bench.with("test_stack").play(of("overflow"));

    long recurse = Long.parseLong(address("test_stack", "recurse"), 16);
    assertThat(played.outcome())
        .isInstanceOfSatisfying(
            Outcome.Faulted.class,
            fault -> {
              assertThat(fault.cause()).startsWith("mem fault");
              assertThat(Long.parseLong(fault.pc(), 16)).isBetween(recurse, recurse + 200);
            });
  }

  @Test
  void aFaultFromTheHandlerIsSeenToo() {
    assertThat(Bench.with("test_fault").play(of("write_code").inHandler()).outcome())
        .isInstanceOf(Outcome.Faulted.class);
  }
}
