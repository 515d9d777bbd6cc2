package thumbprint.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a statement comes from, in one of a few forms that a reader can follow.
 *
 * @param text as it stands in the file; equal texts are one entry of the bibliography
 */
public record Source(Kind kind, String text) {
  private static final String CODE_HOST = "https://github.com/";
  private static final String REPOSITORY = "([\\w.-]+/[\\w.-]+)";

  /** The forms, with an example each. */
  public enum Kind {
    FILE(
        "owner/name path@commit#L1-L9",
        REPOSITORY + " ([^@]+)@([0-9a-f]{7,40})(#L\\d+(?:-L\\d+)?)?",
        m -> CODE_HOST + m.group(1) + "/blob/" + m.group(3) + "/" + m.group(2) + lines(m.group(4))),
    TREE(
        "tree owner/name@commit (what was looked at)",
        "tree " + REPOSITORY + "@([0-9a-f]{7,40})(?: \\(.+\\))?",
        m -> CODE_HOST + m.group(1) + "/tree/" + m.group(2)),
    REPOSITORY_PAGE(
        "repository owner/name (what was looked at)",
        "repository " + REPOSITORY + "(?: \\(.+\\))?",
        m -> CODE_HOST + m.group(1)),
    ISSUE(
        "issue owner/name#12",
        "issue " + REPOSITORY + "#(\\d+)",
        m -> CODE_HOST + m.group(1) + "/issues/" + m.group(2)),
    RELEASE(
        "release owner/name tag",
        "release " + REPOSITORY + " (\\S+)",
        m -> CODE_HOST + m.group(1) + "/releases/tag/" + m.group(2)),
    DOI("doi 10.1145/3563311", "doi (10\\.\\S+)", m -> "https://doi.org/" + m.group(1)),
    ARXIV(
        "arxiv 2206.08722",
        "arxiv (\\d{4}\\.\\d{4,5})",
        m -> "https://arxiv.org/abs/" + m.group(1)),
    CVE(
        "cve CVE-2024-34249",
        "cve (CVE-\\d{4}-\\d+)",
        m -> "https://www.cve.org/CVERecord?id=" + m.group(1)),
    ADVISORY(
        "advisory GHSA-75jp-vq8x-h4cq",
        "advisory (GHSA-\\S+)",
        m -> "https://github.com/advisories/" + m.group(1)),
    RUSTSEC(
        "advisory RUSTSEC-2026-0096",
        "advisory (RUSTSEC-\\d{4}-\\d{4})",
        m -> "https://rustsec.org/advisories/" + m.group(1) + ".html"),
    PAGE("page https://example.org/manual", "page (https://\\S+)", m -> m.group(1)),
    /** A published package; its registry is reached by its own client, so it has no address. */
    CRATE("crate wasmer 7.5.0 path#L1", "crate [\\w-]+ \\d[\\w.-]*(?: \\S+)?", m -> null),
    /** A statement that rests on one of another runtime. */
    CLAIM("claim wasm3/code.lines", "claim [a-z0-9.-]+/[a-z0-9.-]+", m -> null),
    /** Figures of {@code catalog/published}. */
    STUDY("study hm-aemy-2025", "study [a-z0-9][a-z0-9.-]*", m -> null),
    /** What this lab did and can do again. */
    LABORATORY("laboratory what was done", "laboratory \\S.*", m -> null),
    /** That nothing was found, and where nothing was found. */
    SEARCH("search what, where", "search \\S.*", m -> null),
    /** A text without an address that lasts. */
    DOCUMENT("document title, maker", "document \\S.*", m -> null);

    private final String example;
    private final Pattern pattern;
    private final Function<Matcher, String> address;

    Kind(String example, String pattern, Function<Matcher, String> address) {
      this.example = example;
      this.pattern = Pattern.compile(pattern);
      this.address = address;
    }
  }

  public Source {
    Checks.present(kind, "source");
    Checks.text(text, "source");
  }

  /**
   * @throws IllegalArgumentException if the text has none of the forms
   */
  @JsonCreator
  public static Source parse(String text) {
    return Arrays.stream(Kind.values())
        .filter(kind -> text != null && kind.pattern.matcher(text).matches())
        .findFirst()
        .map(kind -> new Source(kind, text))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "source \"" + text + "\" has none of the forms " + forms()));
  }

  /** The address to follow; empty where the source has none that lasts. */
  public Optional<String> address() {
    Matcher matcher = kind.pattern.matcher(text);
    return matcher.matches() ? Optional.ofNullable(kind.address.apply(matcher)) : Optional.empty();
  }

  /** {@code owner/name} of the repository that it lies in, where it lies in one. */
  public Optional<String> repository() {
    Matcher matcher = Pattern.compile("(?:\\w+ )?" + REPOSITORY + "(?:[@# ].*)?").matcher(text);
    return switch (kind) {
      case FILE, TREE, REPOSITORY_PAGE, ISSUE, RELEASE ->
          matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
      case DOI,
          ARXIV,
          CVE,
          ADVISORY,
          RUSTSEC,
          PAGE,
          CRATE,
          CLAIM,
          STUDY,
          LABORATORY,
          SEARCH,
          DOCUMENT ->
          Optional.empty();
    };
  }

  /** What follows the first word: the id of a claim or a study. */
  public String object() {
    return text.substring(text.indexOf(' ') + 1);
  }

  @JsonValue
  @Override
  public String toString() {
    return text;
  }

  private static String lines(String group) {
    return group == null ? "" : group;
  }

  private static String forms() {
    return Arrays.stream(Kind.values())
        .map(kind -> "\"" + kind.example + "\"")
        .collect(Collectors.joining(", "));
  }
}
