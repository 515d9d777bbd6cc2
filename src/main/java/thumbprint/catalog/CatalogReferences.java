package thumbprint.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Checks what one file of the catalog says of another: cores of machines and boards, options of
 * variants.
 */
final class CatalogReferences {
  private final Path folder;
  private final Catalog catalog;

  CatalogReferences(Path folder, Catalog catalog) {
    this.folder = folder;
    this.catalog = catalog;
  }

  void check() {
    catalog
        .machines()
        .values()
        .forEach(
            m -> known("core", m.core(), catalog.cores().keySet(), "machines/" + m.id() + ".yaml"));
    catalog.boards().values().forEach(this::checkBoard);
    catalog
        .cores()
        .values()
        .forEach(core -> core.cycleModel().ifPresent(model -> checkCycleModel(core, model)));
    checkStandardMachines();
    catalog.runtimes().values().forEach(this::checkVariants);
    catalog.runtimes().values().forEach(this::checkTargets);
    checkEnginesOnce();
    catalog.profiles().values().forEach(this::checkProfile);
  }

  /** A core that no machine emulates needs no file; code for it is never built. */
  private void checkBoard(Board board) {
    if (board.notEmulated().isPresent()) {
      return;
    }
    String file = "boards/" + board.id() + ".yaml";
    known("core", board.core(), catalog.cores().keySet(), file);
    boolean wantsFpu = catalog.core(board.core()).floatAbi().equals("hard");
    if (wantsFpu && !board.processor().hasFpu()) {
      throw new ProblemException(
          Problem.badInput(
              "core \"" + board.core() + "\" expects an FPU, but processor.fpu is none",
              "catalog/" + file + lineOf(file, board.core()),
              "name the core without FPU"));
    }
  }

  /** Every term of the structure has a coefficient, and every coefficient is of such a term. */
  private void checkCycleModel(Core core, CycleModel model) {
    String file = "cores/" + core.id() + ".yaml";
    List<String> terms = CycleTerm.ids(model.structure().terms());
    model.coefficients().keySet().forEach(name -> known("cycle term", name, terms, file));
    for (String term : terms) {
      if (!model.coefficients().containsKey(term)) {
        throw new ProblemException(
            Problem.badInput(
                "cycle-model has no coefficient for \"" + term + "\"",
                "catalog/" + file + lineOf(file, "coefficients"),
                "the structure " + model.structure().id() + " counts it: state low, mid and high"));
      }
    }
  }

  /** Which of several machines measures a core is said, not guessed. */
  private void checkStandardMachines() {
    Map<String, List<Machine>> byCore = new TreeMap<>();
    catalog
        .machines()
        .values()
        .forEach(m -> byCore.computeIfAbsent(m.core(), core -> new ArrayList<>()).add(m));
    byCore.forEach(
        (core, machines) -> {
          List<String> standard =
              machines.stream().filter(Machine::standard).map(Machine::id).toList();
          if (standard.size() != 1) {
            throw new ProblemException(
                Problem.badInput(
                    "core " + core + " has " + standard.size() + " machines with standard: true",
                    "catalog/machines/" + machines.getLast().id() + ".yaml",
                    "exactly one of these must be: "
                        + String.join(", ", machines.stream().map(Machine::id).toList())));
          }
        });
  }

  private void checkTargets(Runtime runtime) {
    Set<String> known = new TreeSet<>();
    catalog.cores().values().forEach(core -> known.addAll(core.targetNames()));
    runtime
        .engines()
        .values()
        .forEach(
            engine ->
                engine
                    .targets()
                    .keySet()
                    .forEach(
                        key ->
                            known(
                                "target",
                                key,
                                known,
                                "runtimes/" + runtime.id() + "/runtime.yaml")));
  }

  private void checkEnginesOnce() {
    Map<String, String> owners = new TreeMap<>();
    for (Runtime runtime : catalog.runtimes().values()) {
      for (String engine : runtime.engines().keySet()) {
        String other = owners.put(engine, runtime.id());
        if (other != null) {
          throw new ProblemException(
              Problem.badInput(
                  "engine \"" + engine + "\" is there already, in runtime " + other,
                  "catalog/runtimes/" + runtime.id() + "/runtime.yaml",
                  "give it an id of its own"));
        }
      }
    }
  }

  private void checkProfile(Profile profile) {
    String file = "profiles/" + profile.id() + ".yaml";
    known("board", profile.board(), catalog.boards().keySet(), file);
    List<String> named = new ArrayList<>(profile.weights().keySet());
    named.addAll(profile.valueFunctions().keySet());
    named.addAll(profile.pareto());
    named.forEach(criterion -> known("criterion", criterion, catalog.criteria().keySet(), file));
  }

  private void checkVariants(Runtime runtime) {
    for (String engineId : runtime.engines().keySet()) {
      try {
        catalog.variants(engineId);
      } catch (IllegalArgumentException e) {
        throw new ProblemException(
            Problem.badInput(
                e.getMessage(),
                "catalog/runtimes/" + runtime.id() + "/runtime.yaml",
                "mend the line under variants:"));
      }
    }
  }

  private void known(String kind, String id, Collection<String> known, String file) {
    if (!known.contains(id)) {
      throw new ProblemException(
          Problem.badInput(
              "unknown " + kind + " \"" + id + "\"",
              "catalog/" + file + lineOf(file, id),
              "known: " + String.join(", ", known)));
    }
  }

  /** The line that names {@code id}, as {@code :7}; empty where it is not found. */
  private String lineOf(String file, String id) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(file));
      for (int i = 0; i < lines.size(); i++) {
        if (lines
            .get(i)
            .matches(
                "(\\s*(core|board):\\s*\"?"
                    + Pattern.quote(id)
                    + "\"?|\\s*"
                    + Pattern.quote(id)
                    + ":.*)\\s*(#.*)?")) {
          return ":" + (i + 1);
        }
      }
    } catch (IOException e) {
      return "";
    }
    return "";
  }
}
