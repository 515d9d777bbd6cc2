package thumbprint.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one variant on one machine came to under the official test suite.
 *
 * @param suite version of the suite: {@code v1}
 * @param source package that carries it, with its version and digest
 * @param files how many of its files were played
 * @param passed number of checks; a module that must load is one, so is each call and each module
 *     that must be refused
 * @param untold of those passed, traps that the engine gave no kind for
 * @param skipped checks that were not made, by reason
 * @param failures each check that failed, in the order of files and lines
 * @param boots that stand behind it
 * @param decks digest of the ids of these boots
 */
public record ConformanceRecord(
    String suite,
    String source,
    int files,
    String engine,
    String variant,
    String machine,
    int passed,
    int untold,
    Map<String, Integer> skipped,
    List<Failure> failures,
    int boots,
    String decks) {
  public ConformanceRecord {
    skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
    failures = List.copyOf(failures);
    if (passed < 0 || untold < 0 || untold > passed) {
      throw new IllegalArgumentException(untold + " of " + passed + " checks cannot be untold");
    }
  }

  /**
   * A check that failed.
   *
   * @param file of the suite, without ending
   * @param line in it
   * @param what was played: the call, or the module
   * @param expected as the suite says it
   * @param got as the engine said it
   * @param consequence whether it failed only because its module did not come to life
   */
  public record Failure(
      String file, int line, String what, String expected, String got, boolean consequence) {
    /** {@code i32.wast:37}. */
    public String place() {
      return file + ".wast:" + line;
    }
  }

  /** Failures that are no consequence of another one. */
  public List<Failure> causes() {
    return failures.stream().filter(failure -> !failure.consequence()).toList();
  }

  /** Checks that were not made. */
  public int skippedChecks() {
    return skipped.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** All checks of the files that were played. */
  public int checks() {
    return passed + failures.size() + skippedChecks();
  }
}
