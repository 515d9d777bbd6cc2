package thumbprint.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.build.BuildFailure;
import thumbprint.build.ModuleLinker;
import thumbprint.catalog.Core;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Variant;
import thumbprint.evidence.Digest;
import thumbprint.evidence.PlayedDeck;
import thumbprint.evidence.PlayedEntry;
import thumbprint.evidence.WorkloadRecord;
import thumbprint.module.Deck;
import thumbprint.module.FlatScript;
import thumbprint.module.Observation;
import thumbprint.run.DeckRunner;

/** Puts modules of the test suite through one variant on one machine. */
final class SuitePlayer {
  /** Far more than any part of the suite takes; an endless loop costs this much, twice. */
  private static final long BUDGET_INSTRUCTIONS = 4_000_000_000L;

  private final VariantImages images;
  private final ModuleLinker linker;
  private final DeckRunner decks;

  SuitePlayer(VariantImages images, ModuleLinker linker, DeckRunner decks) {
    this.images = images;
    this.linker = linker;
    this.decks = decks;
  }

  /** Which engine plays where. */
  record Place(Variant variant, Core core, Machine machine) {
    boolean shared() {
      return variant.engine().image() == Engine.Image.SHARED;
    }
  }

  /**
   * What came of some modules.
   *
   * @param decks ids of the boots
   */
  record Played(List<SuiteModuleRun> runs, List<String> decks) {}

  /**
   * Plays modules: in one boot where one image plays any module, else in one for each.
   *
   * @throws BuildFailure if the image that all of them share cannot be built
   */
  Played play(Place place, List<SuiteModule> modules) {
    List<SuiteModuleRun> runs = modules.stream().map(SuiteModuleRun::new).toList();
    List<String> ids = new ArrayList<>();
    if (place.shared()) {
      playTogether(place, runs, ids);
    } else {
      runs.forEach(run -> playLinked(place, run, ids));
    }
    return new Played(runs, ids);
  }

  private void playTogether(Place place, List<SuiteModuleRun> runs, List<String> ids) {
    Map<SuiteModuleRun, byte[]> carried = new LinkedHashMap<>();
    runs.forEach(run -> carry(place, run).ifPresent(bytes -> carried.put(run, bytes)));
    List<SuiteModuleRun> open = new ArrayList<>(carried.keySet());
    while (!open.isEmpty()) {
      List<Deck.Entry> entries =
          open.stream()
              .map(r -> Deck.Entry.of(carried.get(r), r.module().imports(), r.script()))
              .toList();
      boot(plan(place, open.getFirst().module()), entries, open, ids);
      open.removeIf(SuiteModuleRun::isDone);
    }
  }

  /** What the deck carries of a module; nothing where a compiler on the workstation refuses it. */
  private Optional<byte[]> carry(Place place, SuiteModuleRun run) {
    try {
      return Optional.of(images.carried(plan(place, run.module())));
    } catch (BuildFailure failure) {
      run.notBuilt(failure.stage(), failure.getMessage());
      return Optional.empty();
    }
  }

  private void playLinked(Place place, SuiteModuleRun run, List<String> ids) {
    try {
      if (run.module().refusal().map(SuitePlayer::byTranslator).orElse(false)) {
        translate(place, run);
      }
      while (!run.isDone()) {
        Deck.Entry entry = Deck.Entry.linkedIn(run.module().imports(), run.script());
        boot(plan(place, run.module()), List.of(entry), List.of(run), ids);
      }
    } catch (BuildFailure failure) {
      run.notBuilt(failure.stage(), failure.getMessage());
    }
  }

  private static boolean byTranslator(thumbprint.module.suite.SuiteCommand.Refusal why) {
    return switch (why) {
      case MALFORMED, INVALID -> true;
      case UNLINKABLE, UNINSTANTIABLE -> false;
    };
  }

  /** What is no module at all never comes to the device: the translator has to refuse it. */
  private void translate(Place place, SuiteModuleRun run) {
    Optional<String> refusal = linker.refusal(place.variant(), run.module().path());
    refusal.ifPresentOrElse(words -> run.notBuilt("translate", words), run::accepted);
  }

  private void boot(
      CellPlan plan, List<Deck.Entry> entries, List<SuiteModuleRun> runs, List<String> ids) {
    PlayedDeck played =
        decks.play(
            new DeckRunner.Request(
                images.image(plan), plan.machine(), new Deck(0, entries), BUDGET_INSTRUCTIONS));
    ids.add(played.id());
    List<PlayedEntry> told = played.entries();
    for (int i = 0; i < told.size() && i < runs.size(); i++) {
      runs.get(i).take(told.get(i), i == 0);
    }
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** The module as the image's maker wants it: a workload without script and answers. */
  private static CellPlan plan(Place place, SuiteModule module) {
    byte[] bytes = bytes(module.path());
    WorkloadRecord record =
        new WorkloadRecord(
            module.place(),
            module.place(),
            "integer",
            "test",
            Digest.of(bytes),
            bytes.length,
            0,
            0,
            0,
            1,
            0,
            "none");
    PreparedWorkload workload =
        new PreparedWorkload(
            record,
            bytes,
            module.path(),
            Optional.empty(),
            module.imports(),
            new FlatScript(List.of()),
            Observation.none(),
            BUDGET_INSTRUCTIONS);
    return new CellPlan(place.variant(), place.core(), place.machine(), workload);
  }
}
