package thumbprint.study;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.build.BuildFailure;
import thumbprint.build.Image;
import thumbprint.build.ModulePrecompiler;
import thumbprint.catalog.Engine;
import thumbprint.evidence.Artifact;
import thumbprint.evidence.Cell;
import thumbprint.evidence.CycleProfile;
import thumbprint.evidence.TrialResult;
import thumbprint.module.Deck;
import thumbprint.run.TrialRunner;

/** Fills one cell: builds or finds the image, plays the deck, or takes the stored trial. */
final class CellRunner {
  private final VariantImages images;
  private final TrialRunner trials;
  private final CellTracer tracer;
  private final Tracing tracing;

  /**
   * Decks by prepared workload, compared by identity: equal ids may stand for other modules and
   * scripts.
   */
  private final Map<PreparedWorkload, byte[]> withModule =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private final Map<PreparedWorkload, byte[]> linkedIn =
      Collections.synchronizedMap(new IdentityHashMap<>());

  CellRunner(VariantImages images, TrialRunner trials, CellTracer tracer, Tracing tracing) {
    this.images = images;
    this.trials = trials;
    this.tracer = tracer;
    this.tracing = tracing;
  }

  /** With the laboratory's own stores. */
  static CellRunner of(Laboratory laboratory, VariantImages images, Tracing tracing) {
    return new CellRunner(images, laboratory.trialRunner(), laboratory.cellTracer(), tracing);
  }

  CellResult fill(CellPlan plan) {
    try {
      Optional<ModulePrecompiler.Made> made = images.artifact(plan);
      Optional<Artifact> artifact = made.map(ModulePrecompiler.Made::record);
      Image image = images.image(plan);
      byte[] deck = made.isPresent() ? deck(plan, made) : keptDeck(plan);
      requireRoom(plan, deck);
      TrialRunner.Request request = playing(plan, image, deck);
      TrialResult result = trials.run(request);
      Cell cell =
          cell(
              plan,
              new Cell.Ran(image.build().key(), result.trial().id(), artifact.map(Artifact::key)));
      List<CycleProfile> cycles =
          tracing.caches(plan).stream()
              .map(caches -> tracer.profile(plan, request, result.trial(), caches))
              .flatMap(Optional::stream)
              .toList();
      return new CellResult(
          cell, Optional.of(image.build()), artifact, Optional.of(result), cycles);
    } catch (BuildFailure failure) {
      Cell cell = cell(plan, new Cell.NotBuilt(failure.stage(), failure.getMessage()));
      return CellResult.notBuilt(cell);
    }
  }

  /** Bytes of the stack that the image of a plan has when nothing is taken away. */
  long stackBytes(CellPlan plan) {
    return images.stackBytes(plan);
  }

  /**
   * Boots a deck of several entries; the transcript is read with the script of the workload, so
   * only entries of that script may call anything.
   *
   * @throws BuildFailure if the image cannot be made
   */
  TrialResult play(CellPlan plan, List<Deck.Entry> entries) {
    byte[] deck = new Deck(0, entries).bytes();
    requireRoom(plan, deck);
    return trials.run(playing(plan, images.image(plan), deck));
  }

  /** A machine of a product's size has little room for a module beside the image. */
  private static void requireRoom(CellPlan plan, byte[] deck) {
    long room = plan.machine().memory("deck").bytes();
    if (deck.length > room) {
      throw new BuildFailure(
          "link",
          "module and script do not fit: %d bytes for the %d of %s that hold them"
              .formatted(deck.length, room, plan.machine().id()));
    }
  }

  /** The question that the cell asks of its image. */
  static TrialRunner.Request request(CellPlan plan, VariantImages images) {
    return playing(plan, images.image(plan), deck(plan, images.artifact(plan)));
  }

  /** The same with something else in the module's place. */
  static TrialRunner.Request request(CellPlan plan, Image image, byte[] carried) {
    return playing(plan, image, deck(plan, entry(plan, carried)));
  }

  private static TrialRunner.Request playing(CellPlan plan, Image image, byte[] deck) {
    PreparedWorkload workload = plan.workload();
    return new TrialRunner.Request(
        image, plan.machine(), deck, workload.budgetInstructions(), workload.script());
  }

  static boolean shared(CellPlan plan) {
    return plan.variant().engine().image() == Engine.Image.SHARED;
  }

  /** Many variants play the same deck. */
  private byte[] keptDeck(CellPlan plan) {
    if (plan.limits().heapBytes().isPresent()) {
      return deck(plan, Optional.empty());
    }
    return (shared(plan) ? withModule : linkedIn)
        .computeIfAbsent(plan.workload(), workload -> deck(plan, Optional.empty()));
  }

  /** How a deck has the module of a plan: as such, as what was made of it, or linked in. */
  Deck.Entry entry(CellPlan plan) {
    return entry(plan, images.artifact(plan));
  }

  private static Deck.Entry entry(CellPlan plan, Optional<ModulePrecompiler.Made> made) {
    return entry(plan, made.map(ModulePrecompiler.Made::bytes).orElse(plan.workload().module()));
  }

  private static Deck.Entry entry(CellPlan plan, byte[] carried) {
    PreparedWorkload workload = plan.workload();
    return shared(plan)
        ? Deck.Entry.of(carried, workload.imports(), workload.script())
        : Deck.Entry.linkedIn(workload.imports(), workload.script());
  }

  private static byte[] deck(CellPlan plan, Optional<ModulePrecompiler.Made> made) {
    return deck(plan, entry(plan, made));
  }

  private static byte[] deck(CellPlan plan, Deck.Entry entry) {
    return new Deck(plan.limits().heapBytes().orElse(0), List.of(entry)).bytes();
  }

  private static Cell cell(CellPlan plan, Cell.Result result) {
    return new Cell(
        plan.variant().engineId(),
        plan.variant().name(),
        plan.machine().id(),
        plan.workload().id(),
        Cell.AS_EMITTED,
        result);
  }
}
