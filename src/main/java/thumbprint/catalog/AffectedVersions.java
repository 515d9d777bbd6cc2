package thumbprint.catalog;

import java.util.List;
import java.util.Optional;

/**
 * The versions that have a vulnerability: from {@code introduced} on, before {@code fixed}.
 *
 * @param introduced the first version that has it; absent: the first of all
 * @param fixed the first version without it, one for each line of releases that was mended; none:
 *     no fix is known
 * @param lastKnown the last version known to have it, where no fix is known
 * @param needs what must be switched on for it to matter, e.g. an option or WASI
 */
public record AffectedVersions(
    Optional<String> introduced,
    List<String> fixed,
    Optional<String> lastKnown,
    Optional<String> needs) {

  /** Whether a version has it. */
  public enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  public AffectedVersions {
    introduced = introduced == null ? Optional.empty() : introduced;
    fixed = Checks.listOrEmpty(fixed);
    lastKnown = lastKnown == null ? Optional.empty() : lastKnown;
    needs = needs == null ? Optional.empty() : needs;
    Checks.require(
        introduced.isPresent() || !fixed.isEmpty() || lastKnown.isPresent() || needs.isPresent(),
        "affects needs one of introduced, fixed, last-known, needs");
    introduced.ifPresent(version -> numbered(version, "affects.introduced"));
    fixed.forEach(version -> numbered(version, "affects.fixed"));
    lastKnown.ifPresent(version -> numbered(version, "affects.last-known"));
  }

  /**
   * Whether {@code version} has it. Unknown for a version that is no row of numbers, and for one
   * between the last that is known to have it and a fix that is not known.
   *
   * @param version null where nothing is measured
   */
  public Answer in(String version) {
    if (version == null || !VersionNumber.isOne(version)) {
      return Answer.UNKNOWN;
    }
    VersionNumber asked = VersionNumber.of(version);
    if (introduced.map(VersionNumber::of).filter(first -> asked.compareTo(first) < 0).isPresent()) {
      return Answer.NO;
    }
    if (!fixed.isEmpty()) {
      return asked.compareTo(fix(asked)) < 0 ? Answer.YES : Answer.NO;
    }
    return lastKnown.map(VersionNumber::of).filter(last -> asked.compareTo(last) <= 0).isPresent()
        ? Answer.YES
        : Answer.UNKNOWN;
  }

  /** The fix of the version's own line; where that has none, the newest of all. */
  private VersionNumber fix(VersionNumber asked) {
    List<VersionNumber> fixes = fixed.stream().map(VersionNumber::of).sorted().toList();
    return fixes.stream()
        .filter(fix -> fix.parts().getFirst().equals(asked.parts().getFirst()))
        .findFirst()
        .orElse(fixes.getLast());
  }

  private static void numbered(String version, String field) {
    Checks.require(
        VersionNumber.isOne(version), field + " must be numbers with dots, is \"" + version + "\"");
  }
}
