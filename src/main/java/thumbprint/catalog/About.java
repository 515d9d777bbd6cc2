package thumbprint.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * What a project is, whether or not the lab builds it: the inventory's line on it.
 *
 * @param summary one sentence
 * @param repository {@code owner/name} on the code host, where there is one
 * @param snapshot the state that was read
 * @param since date of the first commit
 * @param modes what it says of each way to execute that it has
 * @param targets what is known for each kind of processor
 * @param licence what its licence text says beyond the SPDX expression, and where it stands
 * @param candidacy why it is or is not a candidate
 */
public record About(
    String summary,
    Optional<String> repository,
    Optional<Snapshot> snapshot,
    Optional<String> since,
    Optional<Release> release,
    Activity activity,
    ProjectStatus status,
    Map<Way, String> modes,
    Map<Target, Support> targets,
    LicenceNote licence,
    Candidacy candidacy) {

  public About {
    Checks.text(summary, "about.summary");
    repository = repository == null ? Optional.empty() : repository;
    repository.ifPresent(
        name ->
            Checks.require(
                name.matches("[\\w.-]+/[\\w.-]+"),
                "about.repository must be owner/name, is \"" + name + "\""));
    snapshot = snapshot == null ? Optional.empty() : snapshot;
    since = since == null ? Optional.empty() : since;
    since.ifPresent(date -> Checks.date(date, "about.since"));
    release = release == null ? Optional.empty() : release;
    Checks.present(activity, "about.activity");
    Checks.present(status, "about.status");
    modes = Checks.mapOrEmpty(modes);
    targets = Checks.mapOrEmpty(targets);
    Checks.present(licence, "about.licence");
    Checks.present(candidacy, "about.candidacy");
  }

  /** The commit that was read, of its repository, and its date. */
  public record Snapshot(String commit, String date) {
    public Snapshot {
      Checks.require(
          commit != null && commit.matches("[0-9a-f]{40}"),
          "about.snapshot.commit must be 40 hex digits");
      Checks.date(date, "about.snapshot.date");
    }
  }

  /** The newest release that was seen. The date is absent where none was stated. */
  public record Release(String version, Optional<String> date, Optional<String> note) {
    public Release {
      Checks.text(version, "about.release.version");
      date = date == null ? Optional.empty() : date;
      date.ifPresent(day -> Checks.date(day, "about.release.date"));
      note = note == null ? Optional.empty() : note;
    }
  }

  /**
   * Commits and authors of twelve months. Absent is not known, never none.
   *
   * @param basis how they were counted, or why they were not
   */
  public record Activity(OptionalInt commits, OptionalInt authors, String basis) {
    public Activity {
      commits = commits == null ? OptionalInt.empty() : commits;
      authors = authors == null ? OptionalInt.empty() : authors;
      Checks.text(basis, "about.activity.basis");
    }
  }

  /** A way to execute modules. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Way {
    INTERPRETER,
    JUST_IN_TIME,
    AHEAD_OF_TIME,
    TRANSLATED;

    public String id() {
      return Spelling.kebab(name());
    }
  }

  /** A kind of processor and what runs on it. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Target {
    CORTEX_M,
    CORTEX_A,
    ARMV7_LINUX,
    AARCH64_LINUX,
    TRUSTZONE_M,
    TRUSTZONE_A;

    public String id() {
      return Spelling.kebab(name());
    }
  }

  /** How well a target is known to work, best first. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum SupportLevel {
    /** Its tests run there. */
    CI_EXECUTED,
    /** It is compiled for it on every change. */
    CI_BUILT,
    /** Its documents or its users say that it works. */
    DOCUMENTED,
    /** Reports only, for and against. */
    REPORTED,
    /** Nothing was found; this is no proof that it does not work. */
    NONE_FOUND,
    /** It cannot work, or its makers say that it does not. */
    EXCLUDED;

    public String id() {
      return Spelling.kebab(name());
    }
  }

  /** What is known of a target, with the source of that. */
  public record Support(SupportLevel level, Optional<String> note, List<Source> source) {
    public Support {
      Checks.present(level, "level");
      note = note == null ? Optional.empty() : note;
      source = Checks.listOrEmpty(source);
      Checks.require(!source.isEmpty(), "source is missing");
    }
  }

  /** Where the licence stands, and what a firmware vendor should know beyond its SPDX text. */
  public record LicenceNote(Optional<String> note, List<Source> source) {
    public LicenceNote {
      note = note == null ? Optional.empty() : note;
      source = Checks.listOrEmpty(source);
      Checks.require(!source.isEmpty(), "about.licence.source is missing");
    }
  }
}
