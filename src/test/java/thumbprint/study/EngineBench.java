package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import thumbprint.TestLaboratory;
import thumbprint.build.BuildFailure;
import thumbprint.build.Image;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Variant;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PlayedEntry;
import thumbprint.module.Deck;
import thumbprint.module.FlatScript;
import thumbprint.module.HostImport;
import thumbprint.module.Observation;
import thumbprint.module.Script;
import thumbprint.module.TrapKind;
import thumbprint.module.Value;
import thumbprint.run.DeckRunner;

/**
 * One engine of the catalog under the contract test: modules go in, what the driver told comes out.
 */
final class EngineBench {
  private static final long BUDGET = 400_000_000;
  private static final VariantImages IMAGES =
      new VariantImages(TestLaboratory.WORKSHOP, TestLaboratory.LABORATORY.sources());

  private final Variant variant;
  private final Desk desk;
  private final DeckRunner decks;

  EngineBench(String engine, Path folder) {
    this.variant = TestLaboratory.LABORATORY.catalog().variants(engine).getFirst();
    this.desk = new Desk(folder);
    this.decks = TestLaboratory.deckRunner(folder);
  }

  /** Each engine in Rust takes minutes to build, so these stand for all in a run of the tests. */
  private static final List<String> BUILT_IN_RUST = List.of("wasmi", "spacewasm");

  /**
   * Every engine that takes modules; a new one is here as soon as it is in the catalog. Of those in
   * Rust two, unless {@code -Dthumbprint.engines=all} asks for every one.
   */
  static Stream<String> engines() {
    boolean all = "all".equals(System.getProperty("thumbprint.engines"));
    return TestLaboratory.LABORATORY.catalog().engineIds().stream()
        .filter(id -> engine(id).translate() != Engine.Translation.C_SOURCE)
        .filter(id -> all || engine(id).crate() == null || BUILT_IN_RUST.contains(id));
  }

  private static Engine engine(String id) {
    return TestLaboratory.LABORATORY.catalog().variants(id).getFirst().engine();
  }

  /** A module with what is played on it. */
  record Module(byte[] bytes, List<HostImport> imports, FlatScript script) {}

  Module module(String wat, Script.Step... steps) {
    return module(desk.assembled(wat), List.of(), steps);
  }

  Module module(byte[] bytes, List<HostImport> imports, Script.Step... steps) {
    Script script = new Script(Map.of(), List.of(steps), null, null);
    return new Module(bytes, imports, script.flatten());
  }

  byte[] assembled(String wat) {
    return desk.assembled(wat);
  }

  static Script.Step call(String export, String... arguments) {
    return Script.Step.of(Script.CallStep.of(export, arguments));
  }

  /** A call that may trap, so that the script goes on behind it. */
  static Script.Step trapping(String export, String... arguments) {
    return Script.Step.of(Script.CallStep.of(export, arguments).trapping(TrapKind.OTHER));
  }

  /** Whether one image plays any module, so that several come one after the other in a boot. */
  boolean playsAnyModule() {
    return variant.engine().image() == Engine.Image.SHARED;
  }

  /**
   * Excuses the engine from a point if its own file does, with the reason it gives there; also
   * where a tool that it needs is not installed.
   */
  void owes(String point) {
    String reason = variant.engine().excused().get(point);
    Assumptions.assumeTrue(
        reason == null, () -> variant.name() + " is excused from " + point + ": " + reason);
  }

  /** Excuses the engine from what its guarantees say it does not check. */
  void owes(String point, Guarantees.Guarantee guarantee) {
    owes(point);
    Assumptions.assumeTrue(
        variant.guarantees().state(guarantee) == Guarantees.State.CHECKED,
        () -> variant.name() + " does not promise " + guarantee.id());
  }

  /** What came of modules: of one boot where the image plays any module, else of one for each. */
  List<PlayedEntry> play(Module... modules) {
    try {
      return playsAnyModule()
          ? together(List.of(modules))
          : Arrays.stream(modules).map(this::linked).toList();
    } catch (ProblemException e) {
      Assumptions.abort(variant.name() + " cannot be built here: " + e.getMessage());
      throw e;
    }
  }

  private List<PlayedEntry> together(List<Module> modules) {
    List<Optional<PlayedEntry>> refused = new ArrayList<>();
    List<Deck.Entry> entries = new ArrayList<>();
    for (Module module : modules) {
      try {
        byte[] carried = IMAGES.carried(plan(module));
        entries.add(Deck.Entry.of(carried, module.imports(), module.script()));
        refused.add(Optional.empty());
      } catch (BuildFailure failure) {
        refused.add(Optional.of(refusal(failure)));
      }
    }
    List<PlayedEntry> played =
        entries.isEmpty()
            ? List.of()
            : boot(IMAGES.image(plan(modules.getFirst())), new Deck(0, entries));
    List<PlayedEntry> all = new ArrayList<>();
    var next = played.iterator();
    for (Optional<PlayedEntry> one : refused) {
      if (one.isPresent() || next.hasNext()) {
        all.add(one.orElseGet(next::next));
      }
    }
    assertThat(all).as("entries of a boot that ended with %s", all).hasSameSizeAs(modules);
    return all;
  }

  private PlayedEntry linked(Module module) {
    try {
      Deck.Entry entry = Deck.Entry.linkedIn(module.imports(), module.script());
      return boot(IMAGES.image(plan(module)), Deck.of(entry)).getFirst();
    } catch (BuildFailure failure) {
      return refusal(failure);
    }
  }

  private List<PlayedEntry> boot(Image image, Deck deck) {
    return decks
        .play(new DeckRunner.Request(image, TestLaboratory.MACHINE, deck, BUDGET))
        .entries();
  }

  /** What refuses a module on the workstation refuses it for the engine. */
  private static PlayedEntry refusal(BuildFailure failure) {
    return new PlayedEntry(
        List.of(),
        false,
        new Outcome.Refused(failure.stage(), failure.stage(), failure.getMessage()));
  }

  private CellPlan plan(Module module) {
    return desk.plan(variant, module.bytes(), module.imports());
  }

  /** Results of the calls, each as transcripts write them; a trap by its kind. */
  static List<String> results(PlayedEntry entry) {
    return entry.calls().stream()
        .map(
            end ->
                switch (end) {
                  case Observation.Returned returned ->
                      String.join(",", returned.results().stream().map(Value::text).toList());
                  case Observation.Trapped trapped -> "trap " + trapped.kind().id();
                })
        .toList();
  }
}
