package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import thumbprint.evidence.ProbeRecord;

/**
 * The section on operations and features.
 *
 * @param wrong what is wrong and no engine noticed, one line each
 * @param different what else differs
 * @param operations variants against machines
 * @param features proposals against variants
 */
public record ProbePage(
    List<String> wrong, List<String> different, ProbeMatrix operations, ProbeMatrix features) {
  public ProbePage {
    wrong = List.copyOf(wrong);
    different = List.copyOf(different);
  }

  static ProbePage of(ReportInput input) {
    List<String> wrong = new ArrayList<>();
    List<String> different = new ArrayList<>();
    for (ProbeRecord record : input.findings().experiment().probes()) {
      String place = record.variant() + " on " + input.hardware().title(record.machine()) + ": ";
      Stream.concat(
              record.operations().differing().stream(), record.features().differing().stream())
          .forEach(
              other ->
                  (other.silentlyWrong() ? wrong : different)
                      .add(place + other.id() + ", " + other.shown()));
    }
    return new ProbePage(
        wrong, different, ProbeMatrix.operations(input), ProbeMatrix.features(input));
  }

  /** Whether anything was probed. */
  public boolean shown() {
    return !operations.lines().isEmpty();
  }

  /** What the first table shows, as a finding. */
  public String operationsFinding() {
    long all = operations.lines().stream().filter(ProbeMatrix.Line::allRight).count();
    int variants = operations.lines().size();
    return all
        + " of "
        + variants
        + (variants == 1 ? " variant carries" : " variants carry")
        + " out every operation of WebAssembly as the reference does, wherever they were probed";
  }

  /** What the second table shows, as a finding. */
  public String featuresFinding() {
    long everywhere = features.lines().stream().filter(ProbeMatrix.Line::allRight).count();
    return everywhere
        + " of "
        + features.lines().size()
        + " features are accepted and right in every variant that was probed";
  }
}
