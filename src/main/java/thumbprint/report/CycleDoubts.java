package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import thumbprint.analysis.CallCost;
import thumbprint.analysis.placement.BoardCaches;
import thumbprint.catalog.BoardCache;
import thumbprint.catalog.Core;
import thumbprint.catalog.CycleModel;
import thumbprint.evidence.CacheGeometry;

/** What cycles rest on, and what they leave out. */
record CycleDoubts(ReportInput input) {
  /** Short enough for the first screen. */
  List<String> untold() {
    List<String> lines = new ArrayList<>();
    lines.add(modelled() == 0 ? banded() + "." : model());
    caches().ifPresent(lines::add);
    return lines;
  }

  private String model() {
    long all = calls().size();
    String others =
        modelled() == all
            ? ""
            : " " + (all - modelled()) + " of " + all + " calls: " + banded() + ".";
    return "Cycles are a model's of the "
        + input.core().name()
        + ", held against published boards, none of ours; floating-point timing is not validated."
        + others;
  }

  private String banded() {
    Core.Band band = input.core().cyclesPerInstruction();
    return "Cycles are instructions times "
        + Numbers.three(band.low())
        + " to "
        + Numbers.three(band.high())
        + ", not a model of the core";
  }

  private Optional<String> caches() {
    if (input.board().caches().isEmpty()) {
      return Optional.empty();
    }
    if (modelled() == 0) {
      return Optional.of("Caches were not simulated, so no deadline here is said to be held.");
    }
    return Optional.of(
        "Caches are simulated, warm and emptied; memory costs what its timings say, mostly derived."
            + " Bus contention and DMA are left out.");
  }

  private List<CallCost> calls() {
    return input.engines().stream()
        .flatMap(engine -> engine.chosen().summary().calls().values().stream())
        .toList();
  }

  private long modelled() {
    return calls().stream().filter(call -> call.estimate().isPresent()).count();
  }

  /** Paragraphs of the method: model, errors, memory. */
  List<String> method() {
    List<String> paragraphs = new ArrayList<>();
    input.core().cycleModel().filter(m -> modelled() > 0).ifPresent(m -> paragraphs.add(model(m)));
    if (modelled() < calls().size() || calls().isEmpty()) {
      paragraphs.add(banded() + ". " + input.core().cyclesPerInstruction().basis());
    }
    if (modelled() > 0) {
      paragraphs.add(memory());
    }
    return paragraphs;
  }

  private String model(CycleModel model) {
    return "Cycles of calls that were traced: "
        + model.structure().versioned()
        + ", numbers of version "
        + model.version()
        + ". Held against: "
        + model.validation()
        + " Not validated: "
        + String.join("; ", model.notValidated())
        + ".";
  }

  private String memory() {
    CacheGeometry caches = BoardCaches.of(input.board());
    String simulated =
        caches.present()
            ? "Caches were simulated as the board has them ("
                + geometry("instructions", caches.instruction())
                + ", "
                + geometry("data", caches.data())
                + "): warm with the least recently used and with a random line replaced, and"
                + " emptied before each call. The low bound is the better of the warm ones, the"
                + " high bound that of emptied caches."
            : "The board has no cache that could be simulated.";
    String not =
        input.board().caches().stream()
            .filter(cache -> cache.geometry().isEmpty())
            .map(BoardCache::id)
            .collect(Collectors.joining(", "));
    return simulated
        + (not.isEmpty() ? "" : " Not simulated: " + not + ".")
        + " Memory is priced by the board's timings, with code and data where they cost least."
        + " Where a cache was not simulated, or a memory has no timing, the deadline is undecided.";
  }

  private static String geometry(String holds, CacheGeometry.Cache cache) {
    return cache.present()
        ? holds
            + " "
            + Numbers.kib(cache.bytes())
            + Numbers.THIN
            + "KiB, "
            + cache.ways()
            + " ways, lines of "
            + cache.lineBytes()
            + " bytes"
        : "none for " + holds;
  }
}
