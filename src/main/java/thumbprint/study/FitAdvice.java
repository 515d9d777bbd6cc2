package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.MemoryNeed;
import thumbprint.catalog.Board;
import thumbprint.evidence.Cell;
import thumbprint.evidence.Outcome;
import thumbprint.module.LinearMemory;
import thumbprint.module.WasmModule;

/**
 * What to change when a module does not fit, from what was found; never a guess about an engine.
 */
final class FitAdvice {
  private static final double KIB = 1024;

  private final Setting setting;
  private final WasmModule module;

  FitAdvice(Setting setting, WasmModule module) {
    this.setting = setting;
    this.module = module;
  }

  List<String> of(CellFindings findings, Optional<MemoryNeed> need, Optional<Deadline> deadline) {
    List<String> advice = new ArrayList<>();
    findings.trial().map(t -> t.outcome()).ifPresent(outcome -> ended(outcome, advice));
    if (findings.cell().result() instanceof Cell.NotBuilt(String stage, String reason)) {
      advice.add("It was not built (" + stage + "): " + reason + ".");
    }
    if (findings.completed() && !findings.right()) {
      advice.add("Do not use it for this module: " + findings.agreement().detail() + ".");
    }
    need.ifPresent(n -> memory(n, advice));
    deadline.ifPresent(d -> time(d, advice));
    return advice;
  }

  private void ended(Outcome outcome, List<String> advice) {
    switch (outcome) {
      case Outcome.Completed c -> {}
      case Outcome.Refused r ->
          advice.add(
              "The engine refuses it. The module uses: "
                  + features()
                  + "; compile it without what the message names.");
      case Outcome.Trapped t ->
          advice.add("The reference runs it to its end, so this engine is not for this module.");
      case Outcome.OutOfMemory o ->
          advice.add(
              "It needs more memory than the emulated machine has: declare fewer than "
                  + pages()
                  + " pages.");
      case Outcome.Faulted f ->
          advice.add("The engine crashed the processor: do not use it for this module.");
      case Outcome.OverBudget o ->
          advice.add(
              "It takes 400 times the operations of the reference or more: not for this module.");
      case Outcome.HostTimedOut h ->
          advice.add("The emulator took too long on this machine: try fewer --calls.");
      case Outcome.Broken b ->
          advice.add("The lab failed here, not the engine: " + b.reason() + ".");
    }
  }

  private void memory(MemoryNeed need, List<String> advice) {
    long lacksFlash = need.flashBytes() - setting.freeFlashBytes();
    if (lacksFlash > 0) {
      advice.add(
          kib(lacksFlash)
              + " of flash are missing in "
              + setting.boot().code()
              + otherBoot(need)
              + ".");
    }
    if (setting.dataMemoryFor(need.ramBytes()).isEmpty()) {
      long lacksRam = need.ramBytes() - setting.largestDataBytes();
      advice.add(
          kib(lacksRam)
              + " of RAM are missing; the module declares "
              + pages()
              + " pages of 64 KiB: declare what it needs.");
    }
  }

  private String otherBoot(MemoryNeed need) {
    return setting.board().boot().stream()
        .filter(
            boot ->
                need.flashBytes()
                    <= setting.board().memory(boot.code()).bytes() - boot.reserved().flashBytes())
        .map(Board.Boot::id)
        .filter(id -> !id.equals(setting.boot().id()))
        .findFirst()
        .map(id -> "; it fits with --boot " + id)
        .orElse("");
  }

  private void time(Deadline deadline, List<String> advice) {
    if (deadline.share().high() <= 1) {
      return;
    }
    double factor = deadline.share().high();
    String faster =
        setting.board().clocks().stream()
            .filter(clock -> clock.hz() >= factor * setting.clock().hz())
            .map(
                clock ->
                    ", or run at " + clock.hz() / 1_000_000 + " MHz (--clock " + clock.id() + ")")
            .findFirst()
            .orElse("");
    advice.add(
        String.format(
            Locale.ROOT,
            "To be sure of the deadline the worst call must take %.1f times fewer cycles%s, or a compiled engine.",
            factor,
            faster));
  }

  private String features() {
    return module.features().isEmpty()
        ? "nothing beyond WebAssembly 1.0"
        : module.features().stream().map(f -> f.id()).collect(Collectors.joining(", "));
  }

  private int pages() {
    return module.memory().map(LinearMemory::minimumPages).orElse(0);
  }

  private static String kib(long bytes) {
    return String.format(Locale.ROOT, "%.1f KiB", bytes / KIB);
  }
}
