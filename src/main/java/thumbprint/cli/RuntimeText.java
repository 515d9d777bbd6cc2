package thumbprint.cli;

import java.util.List;
import java.util.stream.Collectors;
import thumbprint.catalog.About;
import thumbprint.catalog.Claim;
import thumbprint.catalog.Inventory;
import thumbprint.catalog.Licences;
import thumbprint.catalog.Rating;
import thumbprint.catalog.Runtime;
import thumbprint.catalog.Source;
import thumbprint.catalog.Topics;

/** What is known of a runtime, for people. */
record RuntimeText(CatalogIndex index, Runtime runtime) {
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(runtime.name()).append(" (").append(runtime.id()).append(")\n");
    runtime.about().ifPresent(about -> text.append(about(about)));
    index
        .inventory()
        .licencesOf(runtime.licence())
        .forEach((id, licence) -> text.append(licence(id, licence)));
    text.append(ratings()).append(claims());
    return text.toString();
  }

  private String about(About about) {
    String release =
        about
            .release()
            .map(r -> r.version() + r.date().map(date -> " of " + date).orElse(""))
            .orElse("none");
    String activity =
        about.activity().commits().isPresent()
            ? about.activity().commits().getAsInt()
                + " commits by "
                + about.activity().authors().orElse(0)
                + " authors. "
            : "";
    return about.summary()
        + "\n  candidacy: "
        + runtime.verdict().id()
        + ". "
        + about.candidacy().reason()
        + "\n  status: "
        + about.status().id()
        + "; last release "
        + release
        + "\n  last year: "
        + activity
        + about.activity().basis()
        + "\n"
        + about.targets().entrySet().stream()
            .map(
                entry ->
                    "  "
                        + entry.getKey().id()
                        + ": "
                        + entry.getValue().level().id()
                        + entry.getValue().note().map(note -> ". " + note).orElse("")
                        + "\n")
            .collect(Collectors.joining());
  }

  private static String licence(String id, Licences.Licence licence) {
    return "  licence " + id + ": " + licence.shipping() + " " + licence.notices() + "\n";
  }

  private String ratings() {
    List<Rating> ratings = index.inventory().ratings().getOrDefault(runtime.id(), List.of());
    String lines =
        ratings.stream()
            .map(
                rating ->
                    "  "
                        + rating.rubric()
                        + modes(rating)
                        + ": "
                        + rating.level()
                        + " "
                        + index
                            .inventory()
                            .rubrics()
                            .get(rating.rubric())
                            .level(rating.level())
                            .name()
                        + ". "
                        + rating.because()
                        + "\n")
            .collect(Collectors.joining());
    return lines.isEmpty() ? "" : "\nRatings\n" + lines;
  }

  private static String modes(Rating rating) {
    return rating.modes().isEmpty()
        ? ""
        : " (" + rating.modes().stream().map(m -> m.id()).collect(Collectors.joining(", ")) + ")";
  }

  private String claims() {
    StringBuilder text = new StringBuilder();
    Topics topics = index.inventory().topics();
    for (String group : topics.groups().keySet()) {
      List<Inventory.Stated> claims =
          index.inventory().statedOf(runtime.id()).stream()
              .filter(stated -> topics.topics().get(stated.claim().topic()).group().equals(group))
              .toList();
      if (!claims.isEmpty()) {
        text.append("\n").append(topics.groups().get(group)).append("\n");
        claims.forEach(stated -> text.append(claim(stated.id(), stated.claim())));
      }
    }
    return text.toString();
  }

  private String claim(String id, Claim claim) {
    String affects =
        claim.topic().equals(Inventory.VULNERABILITY)
            ? " Affects "
                + (runtime.built() ? "the version measured" : "a version measured")
                + ": "
                + Inventory.affects(claim, runtime.version())
                    .name()
                    .toLowerCase(java.util.Locale.ROOT)
                + claim.affects().flatMap(a -> a.needs()).map(n -> ", needs " + n).orElse("")
                + "."
            : "";
    return line(id, claim, affects);
  }

  private static String line(String id, Claim claim, String more) {
    return "  "
        + id
        + ": "
        + claim.value()
        + claim.note().map(note -> ". " + note).orElse(".")
        + more
        + " ["
        + claim.confidence().id()
        + ", "
        + claim.date()
        + "; "
        + claim.source().stream().map(Source::text).collect(Collectors.joining("; "))
        + "]\n";
  }

  /** A topic with what every runtime is said to do. */
  static String topic(CatalogIndex index, String id) {
    Topics.Topic topic = index.inventory().topics().topics().get(id);
    return topic.name()
        + " ("
        + id
        + "): "
        + topic.meaning()
        + "\n"
        + index.inventory().stated().stream()
            .filter(stated -> stated.claim().topic().equals(id))
            .map(stated -> line(stated.name(), stated.claim(), ""))
            .collect(Collectors.joining());
  }
}
