package thumbprint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import thumbprint.analysis.cycles.ImageEstimate;
import thumbprint.analysis.cycles.ImageProfile;
import thumbprint.catalog.CycleModel;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.MemoryEvents;

/** The estimate of an image as lines of text. */
final class CyclesText {
  private static final int HOTTEST = 12;
  private static final double SHOWN_SHARE = 0.001;

  private CyclesText() {}

  /** What other programs read. */
  record Json(
      ImageEstimate.Subject subject,
      String model,
      int modelVersion,
      String validation,
      List<String> notValidated,
      boolean cut,
      boolean named,
      BlockTrace.Flags flags,
      ImageProfile profile) {}

  static Json json(ImageEstimate estimate) {
    CycleModel model = estimate.model();
    return new Json(
        estimate.subject(),
        model.structure().versioned(),
        model.version(),
        model.validation(),
        model.notValidated(),
        estimate.cut(),
        estimate.named(),
        estimate.flags(),
        estimate.profile());
  }

  static List<String> lines(ImageEstimate estimate) {
    ImageProfile profile = estimate.profile();
    List<String> lines = new ArrayList<>();
    ImageEstimate.Subject subject = estimate.subject();
    lines.add(
        subject.image()
            + " on "
            + subject.core()
            + " ("
            + subject.machine()
            + "), "
            + estimate.span());
    addFigures(estimate, lines);
    addBounds(estimate, lines);
    lines.add("");
    addFunctions(profile, lines);
    return lines;
  }

  private static void addFigures(ImageEstimate estimate, List<String> lines) {
    ImageProfile profile = estimate.profile();
    ImageProfile.Window worst = profile.worst();
    boolean several = profile.windows() > 1;
    lines.add(
        row(several ? "worst window" : "cycles", cycles(worst))
            + (several ? " cycles, number " + (worst.index() + 1) : "")
            + "; code and data without wait states");
    if (several) {
      lines.add(
          row("median", cycles(profile.median()) + " cycles of " + number(profile.windows()))
              + " windows");
    }
    lines.add(
        row("instructions", number(worst.instructions()))
            + String.format(
                Locale.ROOT,
                ", %.2f cycles each (%.2f to %.2f)",
                worst.cycles().mid() / worst.instructions(),
                worst.cycles().low() / worst.instructions(),
                worst.cycles().high() / worst.instructions()));
    lines.add(row("mix", mix(profile)));
    lines.add(
        row("unknown", number(worst.unknown()) + " instructions that the decoder does not know"));
    if (estimate.subject().caches().present()) {
      lines.add(row("misses", misses(worst.allMemory())));
    }
    lines.add(row("flags", flags(estimate.flags())));
    lines.add(row("ended", estimate.ending()));
  }

  private static void addBounds(ImageEstimate estimate, List<String> lines) {
    lines.add(row("bounds", estimate.model().validation()));
    if (estimate.profile().worst().dispatching() > 0) {
      lines.add(row("", "wider, since it dispatches like an interpreter"));
    }
    lines.add(row("not validated", String.join("; ", estimate.model().notValidated())));
    if (!estimate.named()) {
      lines.add(
          row("names", "the image has no symbols: pages of 256 bytes stand in for functions"));
    }
  }

  private static void addFunctions(ImageProfile profile, List<String> lines) {
    double all = profile.functions().stream().mapToDouble(ImageProfile.FunctionCost::cycles).sum();
    lines.add(
        String.format(
            Locale.ROOT, "%8s %14s %14s  %s", "share", "cycles", "instructions", "function"));
    profile.functions().stream()
        .limit(HOTTEST)
        .filter(f -> f.cycles() >= all * SHOWN_SHARE)
        .forEach(
            f ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "%6.1f %% %14s %14s  %s",
                        all == 0 ? 0 : 100 * f.cycles() / all,
                        number(Math.round(f.cycles())),
                        number(f.instructions()),
                        f.name())));
  }

  private static String mix(ImageProfile profile) {
    long all = Math.max(1, profile.worst().instructions());
    return String.join(
        ", ",
        profile.mix().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(
                e ->
                    String.format(
                        Locale.ROOT, "%s %.1f %%", e.getKey(), 100.0 * e.getValue() / all))
            .toList());
  }

  private static String misses(MemoryEvents memory) {
    return String.format(
        Locale.ROOT,
        "%,d of fetches and %,d of data, %,d and %,d if the caches were emptied before; not priced",
        memory.fetchMisses().warm(),
        memory.dataMisses().warm(),
        memory.fetchMisses().evicted(),
        memory.dataMisses().evicted());
  }

  private static String flags(BlockTrace.Flags flags) {
    long unaligned = flags.unalignedDeviceAccesses().orElse(0);
    List<String> seen = new ArrayList<>();
    if (unaligned > 0) {
      seen.add(number(unaligned) + " unaligned accesses to devices, which fault on silicon");
    }
    if (flags.rewrittenBlocks() > 0) {
      seen.add(
          number(flags.rewrittenBlocks())
              + " blocks of code were rewritten, which needs cache maintenance on silicon");
    }
    return seen.isEmpty()
        ? "no unaligned access to devices, no code rewritten"
        : String.join("; ", seen);
  }

  private static String cycles(ImageProfile.Window window) {
    return String.format(
        Locale.ROOT,
        "%,d (%,d to %,d)",
        Math.round(window.cycles().mid()),
        Math.round(window.cycles().low()),
        Math.round(window.cycles().high()));
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String row(String name, String text) {
    return String.format(Locale.ROOT, "%-14s %s", name, text);
  }
}
