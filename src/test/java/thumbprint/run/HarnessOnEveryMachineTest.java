package thumbprint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static thumbprint.module.Script.CallStep.of;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import net.fornwall.jelf.ElfFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import thumbprint.TestLaboratory;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Machine;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PhaseFigures;
import thumbprint.module.HostBehaviour;
import thumbprint.module.HostImport;
import thumbprint.module.Observation;
import thumbprint.module.Script.CallStep;
import thumbprint.module.Signature;
import thumbprint.module.TrapKind;
import thumbprint.module.Value;

/**
 * What the harness promises on every machine of the catalog, and what it promises only where the
 * core has memory protection: Armv6-M images use none and have no fault status registers.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("machines")
record HarnessOnEveryMachineTest(String id) {
  private static final Catalog CATALOG = TestLaboratory.LABORATORY.catalog();

  static Collection<String> machines() {
    return CATALOG.machines().keySet();
  }

  private Machine machine() {
    return CATALOG.machine(id);
  }

  private boolean protectsMemory() {
    return !CATALOG.core(machine().core()).architecture().equals("ARMv6-M");
  }

  private Bench.Played play(String engine, CallStep... calls) {
    return Bench.with(engine).on(machine()).play(calls);
  }

  private long address(String engine, String symbol) throws IOException {
    ElfFile elf = ElfFile.from(TestLaboratory.testEngine(engine, machine()).elf().toFile());
    return elf.getELFSymbol(symbol).st_value & ~1L;
  }

  private static Outcome.Faulted fault(Bench.Played played) {
    assertThat(played.outcome()).isInstanceOf(Outcome.Faulted.class);
    return (Outcome.Faulted) played.outcome();
  }

  @Test
  void aLoopTakesTheSameInstructionsFromThreadAndHandlerHoweverTheyAreCounted() {
    for (String mode : List.of("block", "insn")) {
      Bench.Played played =
          Bench.with("test_loop")
              .on(machine())
              .mode(mode)
              .play(of("loop", "1"), of("loop", "1000"), of("loop", "1000").inHandler());

      assertThat(played.outcome()).isEqualTo(new Outcome.Completed());
      assertThat(played.instructions()).containsExactly(7L, 2005L, 2005L);
    }
  }

  @Test
  void theBytesOfStackThatAnEngineNeedsAreFoundWithinEight() {
    for (int bytes : List.of(64, 1000)) {
      Bench.Played played =
          play("test_stack", of("eat", "" + bytes), of("eat", "" + (bytes + 400)).inHandler());

      PhaseFigures phase = played.phase("initialise");
      assertThat(phase.stackBytes()).isBetween((long) bytes, bytes + 8L);
      assertThat(phase.handlerStackBytes()).isBetween(bytes + 400L, bytes + 408L);
    }
  }

  @Test
  void valuesTrapsAndHostFunctionsComeBackAndNothingIsPrintedInAWindow() {
    HostImport sum = new HostImport("env", "sum", HostBehaviour.SUM, Signature.parse("(II)I"));
    Bench.Played played =
        Bench.with("test_values")
            .on(machine())
            .imports(sum)
            .play(
                of("add", "40", "2"),
                of("mix", "f32:2", "f64:1.5").inHandler(),
                of("trap").trapping(TrapKind.UNREACHABLE),
                of("crossing", "0", "i64:7", "i64:8"));

    assertThat(played.outcome()).isEqualTo(new Outcome.Completed());
    assertThat(played.result().observation().calls())
        .containsExactly(
            new Observation.Returned(1, List.of(Value.i32(42))),
            new Observation.Returned(2, List.of(Value.f64(3.5))),
            new Observation.Trapped(3, TrapKind.UNREACHABLE, "a trap of the test"),
            new Observation.Returned(4, List.of(Value.i64(15))));
    assertThat(played.counts()).contains("S 0");
  }

  @Test
  void allocationsAreCountedAndAnEmptyHeapSaysWhatWasWanted() {
    Bench.Played played = play("test_alloc", of("allocate", "100"), of("zeroed", "50"));

    assertThat(played.phase("initialise").allocations()).isEqualTo(2);
    assertThat(played.phase("initialise").heapLiveBytes()).isEqualTo(150);
    assertThat(play("test_alloc", of("exhaust", "20000")).outcome())
        .isEqualTo(new Outcome.OutOfMemory("initialise", 20_000));
  }

  @Test
  void aHangEndsByTheBudget() {
    Bench.Played played = Bench.with("test_hang").on(machine()).budget(3_000_000).play(of("hang"));

    assertThat(played.outcome()).isEqualTo(new Outcome.OverBudget(3_000_000));
  }

  @Test
  void anUndefinedInstructionIsAFaultThatNamesIt() throws IOException {
    Outcome.Faulted fault = fault(play("test_fault", of("undefined")));

    assertThat(Long.parseLong(fault.pc(), 16))
        .isEqualTo(address("test_fault", "fault_by_undefined_instruction"));
    assertThat(fault.cause()).startsWith(protectsMemory() ? "usage fault" : "hard fault");
  }

  @Test
  void accessToWhatIsNotTheEnginesNamesTheInstructionWhereTheCoreProtectsMemory()
      throws IOException {
    for (String export : List.of("write_code", "write_deck", "guard", "nowhere")) {
      Bench.Played played = play("test_fault", of(export));

      if (protectsMemory()) {
        assertThat(fault(played).cause()).as(export).startsWith("mem fault");
        assertThat(Long.parseLong(fault(played).pc(), 16))
            .isEqualTo(address("test_fault", "fault_by_store"));
      } else {
        assertThat(played.outcome())
            .as(export + ": nothing stops it, unless the memory itself does")
            .isInstanceOfAny(Outcome.Completed.class, Outcome.Faulted.class);
      }
    }
  }

  @Test
  void unalignedAccessFaultsWhereTheCoreHasNoneWhateverTheMachineForgives() throws IOException {
    Bench.Played played = play("test_fault", of("unaligned"));

    if (protectsMemory()) {
      assertThat(played.outcome()).isEqualTo(new Outcome.Completed());
    } else {
      assertThat(Long.parseLong(fault(played).pc(), 16))
          .isEqualTo(address("test_fault", "fault_by_store"));
    }
  }

  @Test
  void recursionWithoutEndNeverCompletesAndIsNamedWhereTheCoreProtectsMemory() throws IOException {
    Bench.Played played =
        Bench.with("test_stack").on(machine()).budget(3_000_000).play(of("overflow"));

    if (protectsMemory()) {
      long recurse = address("test_stack", "recurse");
      assertThat(fault(played).cause()).startsWith("mem fault");
      assertThat(Long.parseLong(fault(played).pc(), 16)).isBetween(recurse, recurse + 200);
    } else {
      assertThat(played.outcome())
          .as("the stack ends where RAM does, and no frame can be saved there")
          .isNotInstanceOf(Outcome.Completed.class);
    }
  }

  @Test
  void aDeckWithMoreOperationsThanTheRamHoldsIsOutOfMemory() {
    Machine smallest =
        CATALOG.machines().values().stream()
            .min(java.util.Comparator.comparingLong(m -> m.memory("ram").bytes()))
            .orElseThrow();
    CallStep[] calls = Stream.generate(() -> of("loop", "1")).limit(1200).toArray(CallStep[]::new);

    assertThat(Bench.with("test_loop").on(smallest).play(calls).outcome())
        .isInstanceOfSatisfying(
            Outcome.OutOfMemory.class, o -> assertThat(o.phase()).isEqualTo("load"));
  }
}
