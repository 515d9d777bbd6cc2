package thumbprint.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.catalog.About;
import thumbprint.catalog.Runtime;

/**
 * A runtime in a list.
 *
 * @param release newest that was seen; empty where none is known
 * @param targets level of support by target
 * @param reason why it is or is not a candidate
 */
record RuntimeRow(
    String id,
    String name,
    String verdict,
    String status,
    String licence,
    String language,
    String release,
    List<String> engines,
    List<String> modes,
    Map<String, String> targets,
    String reason) {
  private static final String UNKNOWN = "not stated";

  static RuntimeRow of(Runtime runtime) {
    Map<String, String> targets = new TreeMap<>();
    runtime
        .about()
        .ifPresent(
            about ->
                about
                    .targets()
                    .forEach((target, known) -> targets.put(target.id(), known.level().id())));
    return new RuntimeRow(
        runtime.id(),
        runtime.name(),
        runtime.verdict().id(),
        runtime.about().map(about -> about.status().id()).orElse(UNKNOWN),
        runtime.licence(),
        runtime.language(),
        runtime.about().flatMap(About::release).map(About.Release::version).orElse(""),
        List.copyOf(runtime.engines().keySet()),
        runtime
            .about()
            .map(about -> about.modes().keySet().stream().map(About.Way::id).toList())
            .orElse(List.of()),
        targets,
        runtime.about().map(about -> about.candidacy().reason()).orElse(UNKNOWN));
  }

  /** Name and release, as a table shows them. */
  String title() {
    return release.isEmpty() ? name : name + " " + release;
  }
}
