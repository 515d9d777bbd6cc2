package thumbprint.study;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import thumbprint.analysis.cycles.ImageEstimate;
import thumbprint.analysis.cycles.ImageEvaluation;
import thumbprint.analysis.thumb.BlockDecoder;
import thumbprint.build.ElfImage;
import thumbprint.build.tools.Tool;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Core;
import thumbprint.catalog.CycleModel;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.Digest;
import thumbprint.evidence.WindowWork;
import thumbprint.run.ForeignImage;
import thumbprint.run.TraceRunner;

/** Estimates the cycles of anybody's image; it needs the emulator, and no entry in the catalog. */
public final class ImageCycles {
  private final Catalog catalog;
  private final TraceRunner traces;

  public ImageCycles(Laboratory laboratory, Progress progress) {
    laboratory.ensureTools(List.of(Tool.Need.RUN), progress);
    this.catalog = laboratory.catalog();
    this.traces = laboratory.traceRunner();
  }

  private record Traced(
      ImageQuestion question, ElfImage elf, Machine machine, BlockTrace trace, boolean cut) {}

  /**
   * The estimate.
   *
   * @throws ProblemException if the image is not one, does not start on the machine, faults so that
   *     the emulator gives up, or never comes to the entry
   */
  public ImageEstimate estimate(ImageQuestion question) {
    Traced traced = traced(question);
    CycleModel model = model(question);
    return new ImageEstimate(
        subject(question, traced.machine()),
        model,
        evaluation(traced, model).profile(traced.elf()::functionAt),
        traced.trace().flags(),
        traced.cut(),
        traced.elf().hasFunctions());
  }

  /** What was done in the window in the middle, for comparison with a measurement. */
  WindowWork medianWork(ImageQuestion question) {
    Traced traced = traced(question);
    if (traced.cut()) {
      throw new ProblemException(
          Problem.badInput(
              "the window was not over after "
                  + String.format(Locale.ROOT, "%,d", question.budgetInstructions())
                  + " instructions",
              question.elf().toString(),
              "give an exit that is reached, or a larger --budget"));
    }
    return evaluation(traced, model(question)).medianWork();
  }

  CycleModel model(ImageQuestion question) {
    Core core = catalog.core(question.core());
    return core.cycleModel()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.badInput(
                        "core " + core.id() + " has no cycle model",
                        "catalog/cores/" + core.id() + ".yaml",
                        "take another core")));
  }

  private static ImageEvaluation evaluation(Traced traced, CycleModel model) {
    return new ImageEvaluation(
        traced.trace(), BlockDecoder::decode, model, ImageAreas.ofSections(traced.elf()));
  }

  private static ImageEstimate.Subject subject(ImageQuestion question, Machine machine) {
    return new ImageEstimate.Subject(
        question.elf().getFileName().toString(),
        Digest.ofFile(question.elf()),
        question.core(),
        machine.id(),
        question.window().entry(),
        question.window().exit(),
        question.budgetInstructions(),
        question.caches());
  }

  private Traced traced(ImageQuestion question) {
    Machine machine = machine(question);
    ElfImage elf = ElfImage.read(question.elf());
    StartingPoint start = new StartingPoint(question.elf().toString(), elf, machine);
    long reset = start.reset(catalog);
    long entry = question.window().entry().map(start::address).orElse(reset);
    OptionalLong exit =
        question
            .window()
            .exit()
            .map(text -> OptionalLong.of(start.address(text)))
            .orElse(OptionalLong.empty());
    BlockTrace trace = trace(question, machine, entry, exit);
    boolean budget = trace.flags().ending() == BlockTrace.Ending.BUDGET;
    boolean unfinished = trace.windows().isEmpty() && budget && exit.isPresent();
    if (unfinished) {
      trace = trace(question, machine, entry, OptionalLong.empty());
    }
    if (trace.windows().isEmpty()) {
      throw start.problem(
          String.format(
              Locale.ROOT,
              "never came to %s (0x%08x) in %s",
              question.window().entry().orElse("its reset handler"),
              entry,
              budget ? "its budget of instructions" : "its whole run"),
          "give another --entry" + (budget ? " or a larger --budget" : ""));
    }
    return new Traced(question, elf, machine, trace, budget && (exit.isEmpty() || unfinished));
  }

  private BlockTrace trace(ImageQuestion question, Machine machine, long entry, OptionalLong exit) {
    return traces.trace(
        new ForeignImage(
            question.elf().toAbsolutePath(), machine, entry, exit, question.budgetInstructions()),
        question.caches());
  }

  private Machine machine(ImageQuestion question) {
    Core core = catalog.core(question.core());
    Machine machine =
        question.machine().map(catalog::machine).orElseGet(() -> catalog.machineOf(core.id()));
    if (!machine.core().equals(core.id())) {
      throw new ProblemException(
          Problem.badInput(
              "machine " + machine.id() + " has the core " + machine.core() + ", not " + core.id(),
              "--machine",
              "machines with it: "
                  + String.join(
                      ", ",
                      catalog.machines().values().stream()
                          .filter(other -> other.core().equals(core.id()))
                          .map(Machine::id)
                          .toList())));
    }
    return machine;
  }
}
