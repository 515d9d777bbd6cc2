package thumbprint.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import thumbprint.build.BuildFailure;
import thumbprint.build.SuiteModules;
import thumbprint.build.Workspace;
import thumbprint.build.tools.Tool;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Machine;
import thumbprint.catalog.TestSuite;
import thumbprint.catalog.Variant;
import thumbprint.catalog.Yaml;
import thumbprint.evidence.CanonicalJson;
import thumbprint.evidence.ConformanceFile;
import thumbprint.evidence.ConformanceRecord;
import thumbprint.evidence.Digest;

/** Plays the official test suite on engines; {@code docs/conformance.md} says what is played. */
public final class ConformanceStudy {
  private static final List<Tool.Need> NEEDS =
      List.of(Tool.Need.BUILD, Tool.Need.RUN, Tool.Need.SOURCES, Tool.Need.WORKLOADS);

  /** The version that is played unless another is asked for. */
  public static final String USUAL_SUITE = "v1";

  private static final int MODULES_OF_A_BOOT = 150;
  private static final int MODULES_OF_A_TASK = 5;

  private final Laboratory laboratory;
  private final Progress progress;
  private final TestSuite suite;

  public ConformanceStudy(Laboratory laboratory, Progress progress) {
    this.laboratory = laboratory;
    this.progress = progress;
    this.suite = suite(laboratory);
  }

  private static TestSuite suite(Laboratory laboratory) {
    return Yaml.read(
        laboratory.workspace().catalog().resolve("conformance.yaml"),
        "catalog/conformance.yaml",
        TestSuite.class);
  }

  /**
   * What to play.
   *
   * @param suite its version
   * @param files names without ending; empty: all
   * @param engines ids or full variant names; empty: each engine in its first variant
   * @param machines where
   */
  public record Question(
      String suite, List<String> files, List<String> engines, List<Machine> machines) {
    public Question {
      files = List.copyOf(files);
      engines = List.copyOf(engines);
      machines = List.copyOf(machines);
    }
  }

  /**
   * What came of it.
   *
   * @param records one for each variant on each machine
   * @param notPlayed reason by variant and machine where there is none
   */
  public record Answer(List<ConformanceRecord> records, Map<String, String> notPlayed) {
    public Answer {
      records = List.copyOf(records);
      notPlayed = java.util.Collections.unmodifiableMap(new TreeMap<>(notPlayed));
    }
  }

  /** Where the records of whole suites are kept. */
  public static ConformanceFile file(Workspace workspace) {
    return new ConformanceFile(
        workspace.store().resolve("experiments").resolve("conformance.jsonl"));
  }

  /** Plays; what is stored is not run again. Only records of a whole suite are kept. */
  public Answer play(Question question) {
    Map<String, String> notPlayed = new TreeMap<>();
    List<SuitePlayer.Place> places = places(question, notPlayed);
    progress.stage("set-up", 0);
    laboratory.ensureTools(
        NEEDS, places.stream().map(SuitePlayer.Place::variant).distinct().toList(), progress);
    List<SuiteModules.Converted> files =
        new SuiteModules(
                laboratory.workspace(),
                laboratory.crates(),
                laboratory.toolbox().require("wast2json"))
            .files(suite, question.suite(), question.files());
    SuitePlan plan = SuitePlan.of(suite, files);
    fetch(places);
    List<Part> parts = parts(places, plan);
    List<Optional<Part.Done>> done = run(parts, notPlayed);
    List<ConformanceRecord> records =
        places.stream()
            .filter(place -> !notPlayed.containsKey(label(place)))
            .map(place -> record(question, files.size(), plan, place, done))
            .toList();
    if (question.files().isEmpty()) {
      file(laboratory.workspace()).add(records);
    }
    return new Answer(records, notPlayed);
  }

  private List<SuitePlayer.Place> places(Question question, Map<String, String> notPlayed) {
    Catalog catalog = laboratory.catalog();
    List<String> names =
        question.engines().isEmpty() ? catalog.usualEngineIds() : question.engines();
    List<SuitePlayer.Place> places = new ArrayList<>();
    for (Machine machine : question.machines()) {
      for (String name : names) {
        Variant variant =
            name.contains("@") ? catalog.variant(name) : catalog.variants(name).getFirst();
        SuitePlayer.Place place =
            new SuitePlayer.Place(variant, catalog.core(machine.core()), machine);
        if (variant.engine().translate() == Engine.Translation.C_SOURCE) {
          notPlayed.put(label(place), "it takes C sources and no modules");
        } else {
          places.add(place);
        }
      }
    }
    return places;
  }

  private static String label(SuitePlayer.Place place) {
    return place.variant().name() + " on " + place.machine().id();
  }

  private void fetch(List<SuitePlayer.Place> places) {
    places.stream()
        .map(place -> place.variant().runtime())
        .distinct()
        .forEach(laboratory.sources()::tree);
  }

  /** Some modules on one engine: a task of its own. */
  private record Part(SuitePlayer.Place place, List<SuiteModule> modules) {
    record Done(Part part, SuitePlayer.Played played) {}
  }

  private static List<Part> parts(List<SuitePlayer.Place> places, SuitePlan plan) {
    return places.stream().flatMap(place -> parts(place, plan.modules())).toList();
  }

  private static Stream<Part> parts(SuitePlayer.Place place, List<SuiteModule> modules) {
    int many = place.shared() ? MODULES_OF_A_BOOT : MODULES_OF_A_TASK;
    return java.util.stream.IntStream.iterate(0, at -> at < modules.size(), at -> at + many)
        .mapToObj(at -> new Part(place, modules.subList(at, Math.min(at + many, modules.size()))));
  }

  private List<Optional<Part.Done>> run(List<Part> parts, Map<String, String> notPlayed) {
    Laboratory.Workshop workshop = laboratory.workshop();
    SuitePlayer player =
        new SuitePlayer(
            new VariantImages(workshop, laboratory.sources()),
            workshop.modules(),
            laboratory.deckRunner());
    progress.stage("modules", parts.size());
    return WorkPool.ofAllCores()
        .all(
            parts.stream()
                .<Callable<Optional<Part.Done>>>map(part -> () -> done(player, part, notPlayed))
                .toList());
  }

  private Optional<Part.Done> done(SuitePlayer player, Part part, Map<String, String> notPlayed) {
    String what = label(part.place()) + " from " + part.modules().getFirst().place();
    progress.step(what);
    try {
      return Optional.of(new Part.Done(part, player.play(part.place(), part.modules())));
    } catch (BuildFailure failure) {
      synchronized (notPlayed) {
        notPlayed.put(label(part.place()), failure.stage() + ": " + failure.getMessage());
      }
      return Optional.empty();
    } finally {
      progress.done(what);
    }
  }

  private ConformanceRecord record(
      Question question,
      int files,
      SuitePlan plan,
      SuitePlayer.Place place,
      List<Optional<Part.Done>> all) {
    SuiteJudge judge = new SuiteJudge(suite.named(question.suite()), plan.skipped());
    List<String> decks = new ArrayList<>();
    all.stream()
        .flatMap(Optional::stream)
        .filter(done -> done.part().place().equals(place))
        .forEach(
            done -> {
              done.played().runs().forEach(judge::judge);
              decks.addAll(done.played().decks());
            });
    return new ConformanceRecord(
        question.suite(),
        "crate " + suite.crate() + " " + suite.version() + ", sha256 " + suite.sha256(),
        files,
        place.variant().engineId(),
        place.variant().name(),
        place.machine().id(),
        judge.passed(),
        judge.untold(),
        judge.skipped(),
        judge.failures(),
        decks.size(),
        Digest.of(CanonicalJson.write(decks)));
  }
}
