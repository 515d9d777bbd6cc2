package thumbprint.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.catalog.Board;
import thumbprint.catalog.BoardCache;
import thumbprint.catalog.Core;
import thumbprint.catalog.Criterion;
import thumbprint.catalog.Criterion.Direction;
import thumbprint.catalog.Criterion.Group;
import thumbprint.catalog.GuaranteeClass;
import thumbprint.catalog.Guarantees.Guarantee;
import thumbprint.catalog.KnockOutRule;
import thumbprint.catalog.MemoryTiming;
import thumbprint.catalog.Processor;
import thumbprint.catalog.Profile;
import thumbprint.catalog.ValueFunction;
import thumbprint.catalog.ValueFunction.Point;
import thumbprint.catalog.ValueFunction.Scale;
import thumbprint.catalog.Weight;
import thumbprint.catalog.WorkloadSelection;

/** Board, core, criteria and profile of the synthetic report. */
final class ExampleCatalog {
  private static final String WHY = "SYNTHETIC: one sentence that a reader can dispute.";

  private ExampleCatalog() {}

  static Board board() {
    return new Board(
        "daisy-seed",
        "Daisy Seed",
        "Electrosmith",
        "STM32H750IB",
        "cortex-m7",
        Optional.empty(),
        new Processor(
            "double",
            true,
            "none",
            false,
            1,
            new Processor.MemoryProtection(16, WHY),
            List.of(WHY)),
        List.of(
            new Board.Clock("default", 400_000_000, WHY),
            new Board.Clock("boost", 480_000_000, WHY)),
        List.of(
            new BoardCache(
                "icache",
                "instructions",
                16_384,
                2,
                32,
                List.of("FLASH", "QSPIFLASH"),
                List.of(WHY))),
        Optional.empty(),
        List.of(
            memory("FLASH", "flash", 0x08000000L, 131_072, ExampleCycles.cached()),
            memory("DTCM", "dtcm", 0x20000000L, 131_072, ExampleCycles.uncached(0)),
            memory("AXI SRAM", "sram", 0x24000000L, 524_288, ExampleCycles.uncached(8)),
            memory("QSPIFLASH", "qspi", 0x90000000L, 8_388_608, ExampleCycles.cached())),
        List.of(WHY),
        List.of(
            new Board.Boot(
                "internal-flash",
                "FLASH",
                List.of("DTCM", "AXI SRAM"),
                new Board.Reserve(63_820, 0, WHY)),
            new Board.Boot(
                "qspi",
                "QSPIFLASH",
                List.of("DTCM", "AXI SRAM"),
                new Board.Reserve(325_964, 0, WHY))),
        new Board.CpuReserve(0.2, WHY),
        List.of(),
        Optional.of(WHY),
        List.of());
  }

  private static Board.Memory memory(
      String name, String kind, long base, long bytes, List<MemoryTiming> timings) {
    return new Board.Memory(name, kind, base, bytes, null, null, timings);
  }

  static Core core() {
    return new Core(
        "cortex-m7",
        "Cortex-M7",
        "ARMv7E-M",
        "hard",
        Map.of("gcc", List.of("-mcpu=cortex-m7")),
        Map.of(),
        new Core.Band(0.8, 1.6, "The coarse band stands in where nothing was traced."),
        Optional.of(ExampleCycles.model()));
  }

  static List<Criterion> criteria() {
    return List.of(
        criterion(
            "flash-total",
            "Flash with a program",
            "B",
            Group.MEMORY,
            "flash.total.bytes",
            Scale.LINEAR,
            "0",
            "board.flash.free"),
        criterion(
            "ram-total",
            "RAM with a program",
            "B",
            Group.MEMORY,
            "ram.total.bytes",
            Scale.LINEAR,
            "0",
            "board.ram.free"),
        criterion(
            "deadline-share",
            "Share of the deadline",
            "share",
            Group.SPEED,
            "deadline.share",
            Scale.LINEAR,
            "0.1",
            "1"),
        criterion(
            "startup",
            "Start-up",
            "instructions",
            Group.SPEED,
            "startup.instructions",
            Scale.LOGARITHMIC,
            "1000",
            "100000000"),
        criterion(
            "slowdown",
            "Slow-down against native",
            "ratio",
            Group.SPEED,
            "call.slowdown",
            Scale.LOGARITHMIC,
            "1",
            "100"),
        rising(
            "guarantee-interruption",
            "A runaway call can be ended",
            Group.SAFETY,
            "guarantee.interruption"),
        rising(
            "guarantee-stack-overflow",
            "Deep recursion traps",
            Group.SAFETY,
            "guarantee.stack-overflow"),
        rising("live-update", "Takes programs without reflash", Group.PEOPLE, "live-update"),
        rising("accepted-share", "Workloads accepted", Group.PEOPLE, "accepted.share"));
  }

  private static Criterion criterion(
      String id,
      String name,
      String unit,
      Group group,
      String metric,
      Scale scale,
      String best,
      String worst) {
    ValueFunction falling =
        new ValueFunction(scale, List.of(new Point(best, 1, WHY), new Point(worst, 0, WHY)));
    return new Criterion(id, name, unit, Direction.LESS, group, metric, WHY, falling);
  }

  private static Criterion rising(String id, String name, Group group, String metric) {
    ValueFunction rising =
        new ValueFunction(Scale.LINEAR, List.of(new Point("0", 0, WHY), new Point("1", 1, WHY)));
    return new Criterion(id, name, "share", Direction.MORE, group, metric, WHY, rising);
  }

  static Profile profile() {
    Map<String, Weight> weights =
        Map.of(
            "flash-total",
            new Weight(0.16, WHY),
            "ram-total",
            new Weight(0.1, WHY),
            "deadline-share",
            new Weight(0.3, WHY),
            "startup",
            new Weight(0.05, WHY),
            "slowdown",
            new Weight(0.03, WHY),
            "guarantee-interruption",
            new Weight(0.08, WHY),
            "guarantee-stack-overflow",
            new Weight(0.05, WHY),
            "live-update",
            new Weight(0.16, WHY),
            "accepted-share",
            new Weight(0.07, WHY));
    return new Profile(
        "example",
        "SYNTHETIC example on a Daisy Seed",
        "Figures are made up.",
        "daisy-seed",
        "default",
        "internal-flash",
        List.of(),
        new Profile.Block(128, 48_000),
        new WorkloadSelection(List.of("*"), List.of("family:audio")),
        new GuaranteeClass(
            List.of(Guarantee.MEMORY_BOUNDS),
            "A wrong program must not reach the firmware's memory."),
        weights,
        knockOuts(),
        Map.of(),
        List.of("flash-total", "ram-total", "deadline-share", "startup"));
  }

  private static List<KnockOutRule> knockOuts() {
    return List.of(
        new KnockOutRule(
            "fits-flash",
            "Fits the board's flash",
            "flash.total.bytes",
            null,
            "board.flash.free",
            null,
            null,
            WHY),
        new KnockOutRule(
            "meets-deadline",
            "Worst audio call within the deadline",
            "deadline.share",
            null,
            "1",
            null,
            null,
            WHY),
        new KnockOutRule(
            "no-allocation",
            "No allocation during a call",
            "allocations.per.call",
            null,
            "0",
            null,
            null,
            WHY));
  }
}
