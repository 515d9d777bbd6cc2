package thumbprint.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of runtimes without measuring: claims, ratings, published figures, and the words
 * that they are made of. Read only where it is needed, by {@link InventoryReader}.
 *
 * @param claims by runtime, then by id
 * @param ratings by runtime
 * @param studies published figures, by id
 * @param programs what compilers' programs need, by id
 */
public record Inventory(
    Topics topics,
    Licences licences,
    Map<String, Rubric> rubrics,
    Map<String, Map<String, Claim>> claims,
    Map<String, List<Rating>> ratings,
    Map<String, PublishedStudy> studies,
    Map<String, Program> programs) {
  /** The topic of claims that say whether a version has a vulnerability. */
  public static final String VULNERABILITY = "security.vulnerability";

  public Inventory {
    rubrics = Collections.unmodifiableMap(new TreeMap<>(rubrics));
    claims = Collections.unmodifiableMap(new TreeMap<>(claims));
    ratings = Collections.unmodifiableMap(new TreeMap<>(ratings));
    studies = Collections.unmodifiableMap(new TreeMap<>(studies));
    programs = Collections.unmodifiableMap(new TreeMap<>(programs));
  }

  /** Where nothing is known, or nothing was asked. */
  public static final Inventory NONE =
      new Inventory(
          new Topics(Map.of(), Map.of()),
          new Licences(Map.of()),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of());

  /** The programs that a profile decides for. */
  public Optional<Program> programOf(String profile) {
    return programs.values().stream().filter(p -> p.profiles().contains(profile)).findFirst();
  }

  /** A claim with the runtime that it is about. */
  public record Stated(String runtime, String id, Claim claim) {
    /** {@code wasm3/footprint.minimum}, unique in the catalog. */
    public String name() {
      return runtime + "/" + id;
    }
  }

  /** All claims, by runtime and in the order of their files. */
  public List<Stated> stated() {
    List<Stated> all = new ArrayList<>();
    claims.keySet().forEach(runtime -> all.addAll(statedOf(runtime)));
    return List.copyOf(all);
  }

  /** The claims about one runtime, in the order of its file; none where it has no file. */
  public List<Stated> statedOf(String runtime) {
    return claims.getOrDefault(runtime, Map.of()).entrySet().stream()
        .map(entry -> new Stated(runtime, entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The claims about one runtime on one topic. */
  public List<Stated> statedOf(String runtime, String topic) {
    return statedOf(runtime).stream()
        .filter(stated -> stated.claim().topic().equals(topic))
        .toList();
  }

  /** The claims whose source was last read before a day, the oldest first. */
  public List<Stated> statedBefore(java.time.LocalDate day) {
    return stated().stream()
        .filter(stated -> stated.claim().day().isBefore(day))
        .sorted(
            java.util.Comparator.comparing((Stated stated) -> stated.claim().day())
                .thenComparing(Stated::name))
        .toList();
  }

  /**
   * A claim by the name that a rating of {@code runtime} or a source uses: {@code id} of the same
   * runtime, or {@code runtime/id}.
   */
  public Optional<Stated> claim(String runtime, String name) {
    int slash = name.indexOf('/');
    String owner = slash < 0 ? runtime : name.substring(0, slash);
    String id = name.substring(slash + 1);
    return Optional.ofNullable(claims.getOrDefault(owner, Map.of()).get(id))
        .map(claim -> new Stated(owner, id, claim));
  }

  /**
   * Whether a version has the vulnerability that a claim is about; unknown where its versions are.
   *
   * @param version the one that is measured; null where none is
   */
  public static AffectedVersions.Answer affects(Claim claim, String version) {
    return claim
        .affects()
        .map(versions -> versions.in(version))
        .orElse(AffectedVersions.Answer.UNKNOWN);
  }

  /** The claims that justify a rating of {@code runtime}. */
  public List<Stated> justification(String runtime, Rating rating) {
    return rating.claims().stream().flatMap(name -> claim(runtime, name).stream()).toList();
  }

  /** The rating that holds for a mode: the one that names it, before the one for all. */
  public Optional<Rating> rating(String runtime, Engine.Mode mode, String rubric) {
    List<Rating> given =
        ratings.getOrDefault(runtime, List.of()).stream()
            .filter(rating -> rating.rubric().equals(rubric))
            .toList();
    return given.stream()
        .filter(rating -> rating.modes().contains(mode))
        .findFirst()
        .or(() -> given.stream().filter(rating -> rating.modes().isEmpty()).findFirst());
  }

  /** The licences that an SPDX expression names, in its order. */
  public Map<String, Licences.Licence> licencesOf(String expression) {
    Map<String, Licences.Licence> named = new java.util.LinkedHashMap<>();
    Licences.ids(expression).forEach(id -> named.put(id, licences.licences().get(id)));
    return Collections.unmodifiableMap(named);
  }

  /** Every source with the claims that rest on it, by the source's text: the bibliography. */
  public Map<Source, List<String>> bibliography() {
    Map<Source, List<String>> uses = new TreeMap<>(java.util.Comparator.comparing(Source::text));
    for (Stated stated : stated()) {
      stated
          .claim()
          .source()
          .forEach(
              source -> uses.computeIfAbsent(source, key -> new ArrayList<>()).add(stated.name()));
    }
    return Collections.unmodifiableMap(uses);
  }
}
