package thumbprint.catalog;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Checks what the files of an inventory say of one another: topics, rubrics, claims, licences. */
final class InventoryReferences {
  private static final String RUNTIMES = "runtimes/";
  private static final int SUGGESTIONS = 3;

  private final CatalogFiles files;
  private final Catalog catalog;
  private final Inventory inventory;

  InventoryReferences(CatalogFiles files, Catalog catalog, Inventory inventory) {
    this.files = files;
    this.catalog = catalog;
    this.inventory = inventory;
  }

  void check() {
    catalog.runtimes().values().forEach(this::checkLicence);
    inventory.stated().forEach(this::checkClaim);
    inventory.ratings().forEach(this::checkRatings);
    inventory.studies().values().forEach(this::checkStudy);
    inventory.programs().values().forEach(this::checkProgram);
  }

  private void checkLicence(Runtime runtime) {
    for (String id : Licences.ids(runtime.licence())) {
      known(
          "licence",
          id,
          inventory.licences().licences().keySet(),
          () -> files.place(RUNTIMES + runtime.id() + "/runtime.yaml", "licence: "));
    }
  }

  private void checkClaim(Inventory.Stated stated) {
    String file = RUNTIMES + stated.runtime() + "/claims.yaml";
    known(
        "topic",
        stated.claim().topic(),
        inventory.topics().topics().keySet(),
        () -> files.place(file, "topic: " + stated.claim().topic()));
    stated.claim().source().forEach(source -> checkSource(source, stated.runtime(), file));
  }

  private void checkSource(Source source, String runtime, String file) {
    if (source.kind() == Source.Kind.STUDY) {
      known(
          "study",
          source.object(),
          inventory.studies().keySet(),
          () -> files.place(file, source.text()));
    }
    if (source.kind() == Source.Kind.CLAIM) {
      checkClaimName(runtime, source.object(), () -> files.place(file, source.text()));
    }
  }

  private void checkRatings(String runtime, List<Rating> ratings) {
    String file = RUNTIMES + runtime + "/ratings.yaml";
    Set<String> seen = new HashSet<>();
    for (Rating rating : ratings) {
      Supplier<String> place = () -> files.place(file, "rubric: " + rating.rubric());
      known("rubric", rating.rubric(), inventory.rubrics().keySet(), place);
      checkLevel(rating, place);
      rating.claims().forEach(name -> checkClaimName(runtime, name, () -> files.place(file, name)));
      for (String mode : modes(rating)) {
        require(
            seen.add(rating.rubric() + " " + mode),
            "rubric " + rating.rubric() + " is rated twice for " + mode,
            place,
            "keep one, or name other modes");
      }
    }
  }

  private static List<String> modes(Rating rating) {
    return rating.modes().isEmpty()
        ? List.of("all modes")
        : rating.modes().stream().map(Engine.Mode::id).toList();
  }

  private void checkLevel(Rating rating, Supplier<String> place) {
    int levels = inventory.rubrics().get(rating.rubric()).levels().size();
    require(
        rating.level() >= 0 && rating.level() < levels,
        "level " + rating.level() + " is none of rubric " + rating.rubric(),
        place,
        "levels are 0 to " + (levels - 1));
  }

  private void checkClaimName(String runtime, String name, Supplier<String> place) {
    if (inventory.claim(runtime, name).isEmpty()) {
      int slash = name.indexOf('/');
      String owner = slash < 0 ? runtime : name.substring(0, slash);
      Map<String, Claim> claims = inventory.claims().getOrDefault(owner, Map.of());
      known("claim of " + owner, name.substring(slash + 1), claims.keySet(), place);
    }
  }

  private void checkProgram(Program program) {
    String file = "programs/" + program.id() + ".yaml";
    Set<String> topics = inventory.topics().topics().keySet();
    for (String id : program.profiles()) {
      known("profile", id, catalog.profiles().keySet(), () -> files.place(file, id));
    }
    for (Program.Need need : program.needs()) {
      need.topics().forEach(id -> known("topic", id, topics, () -> files.place(file, id)));
    }
    for (Program.Change change : program.changes()) {
      for (String id : change.workloads()) {
        known("workload", id, catalog.workloads().keySet(), () -> files.place(file, id));
      }
    }
  }

  private void checkStudy(PublishedStudy study) {
    String file = "published/" + study.id() + ".yaml";
    for (PublishedStudy.Figure figure : study.figures()) {
      known(
          "runtime",
          figure.runtime(),
          catalog.runtimes().keySet(),
          () -> files.place(file, "runtime: " + figure.runtime()));
    }
    for (PublishedStudy.Setting setting : study.settings().values()) {
      setting
          .board()
          .ifPresent(
              id -> known("board", id, catalog.boards().keySet(), () -> files.place(file, id)));
      setting
          .core()
          .ifPresent(
              id -> known("core", id, catalog.cores().keySet(), () -> files.place(file, id)));
    }
  }

  private static void known(
      String kind, String id, Collection<String> known, Supplier<String> place) {
    if (!known.contains(id)) {
      List<String> near = Spelling.near(id, known, SUGGESTIONS);
      require(
          false,
          "unknown " + kind + " \"" + id + "\"",
          place,
          near.isEmpty()
              ? "./thumbprint catalog list shows what is known"
              : "did you mean " + String.join(", ", near) + "?");
    }
  }

  private static void require(boolean holds, String what, Supplier<String> place, String remedy) {
    if (!holds) {
      throw new ProblemException(Problem.badInput(what, place.get(), remedy));
    }
  }
}
