package thumbprint.analysis.cycles;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import thumbprint.catalog.CycleModel;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.WindowWork;

/** Turns the trace of an image without a catalog entry into its profile. */
public final class ImageEvaluation {
  private static final long PAGE_BYTES = 256;

  private final BlockTrace trace;
  private final WindowEvaluation evaluation;

  /**
   * @param trace with at least one window
   * @param decoder reads the bytes of blocks
   * @param model numbers of the core that the image was made for
   * @param areas of the image
   */
  public ImageEvaluation(
      BlockTrace trace, InstructionDecoder decoder, CycleModel model, MemoryAreas areas) {
    this.trace = trace;
    this.evaluation = WindowEvaluation.of(trace, decoder, model, areas);
  }

  private record Priced(BlockTrace.Window window, CycleEstimate estimate) {
    double mid() {
      return estimate.cycles().mid();
    }
  }

  /** What was done in the window in the middle, for comparison with a measurement. */
  public WindowWork medianWork() {
    return median(priced()).estimate().work();
  }

  /** The whole profile. */
  public ImageProfile profile(FunctionNames names) {
    List<Priced> all = priced();
    Priced worst =
        all.stream()
            .max(
                Comparator.comparingDouble((Priced p) -> p.estimate().cycles().high())
                    .thenComparing(p -> -p.window().first()))
            .orElseThrow();
    Priced median = median(all);
    return new ImageProfile(
        count(all),
        ImageProfile.Window.of(worst.window().first(), worst.estimate()),
        ImageProfile.Window.of(median.window().first(), median.estimate()),
        new HotCode(evaluation, worst.window()).mix(),
        functions(worst.window(), names));
  }

  private List<Priced> priced() {
    return trace.windows().stream()
        .map(
            window ->
                new Priced(window, new CycleEstimate(evaluation.work(window), evaluation.model())))
        .sorted(Comparator.comparingDouble(Priced::mid).thenComparing(p -> p.window().first()))
        .toList();
  }

  private static long count(List<Priced> all) {
    return all.stream().mapToLong(p -> p.window().times()).sum();
  }

  private static Priced median(List<Priced> ascending) {
    long before = (count(ascending) - 1) / 2;
    for (Priced priced : ascending) {
      before -= priced.window().times();
      if (before < 0) {
        return priced;
      }
    }
    throw new IllegalArgumentException("a trace without windows has no median");
  }

  private List<ImageProfile.FunctionCost> functions(BlockTrace.Window window, FunctionNames names) {
    Map<String, List<ImageProfile.Block>> blocks =
        window.executions().stream()
            .map(this::block)
            .collect(
                Collectors.groupingBy(
                    block -> name(names, block.address()), TreeMap::new, Collectors.toList()));
    return blocks.entrySet().stream()
        .map(entry -> function(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(ImageProfile.FunctionCost::cycles)
                .reversed()
                .thenComparing(ImageProfile.FunctionCost::name))
        .toList();
  }

  private static ImageProfile.FunctionCost function(String name, List<ImageProfile.Block> blocks) {
    return new ImageProfile.FunctionCost(
        name,
        blocks.stream().mapToLong(ImageProfile.Block::instructions).sum(),
        blocks.stream().mapToDouble(ImageProfile.Block::cycles).sum(),
        blocks.stream()
            .sorted(
                Comparator.comparingDouble(ImageProfile.Block::cycles)
                    .reversed()
                    .thenComparing(ImageProfile.Block::address))
            .toList());
  }

  private ImageProfile.Block block(BlockTrace.Execution execution) {
    EvaluatedBlock block = evaluation.blocks().get(execution.block());
    double cycles = 0;
    for (var entry : block.cost().of(execution).counts().entrySet()) {
      cycles += evaluation.model().coefficient(entry.getKey()).mid() * entry.getValue();
    }
    return new ImageProfile.Block(
        block.block().start(),
        execution.executed(),
        cycles,
        block.instructions().stream()
            .map(i -> new ImageProfile.Line(i.at(), i.mnemonic()))
            .toList());
  }

  /** Without symbols code is told apart by pages, so that what lies together stands together. */
  private static String name(FunctionNames names, long address) {
    return names
        .at(address)
        .orElseGet(() -> String.format(Locale.ROOT, "0x%08x", address / PAGE_BYTES * PAGE_BYTES));
  }
}
