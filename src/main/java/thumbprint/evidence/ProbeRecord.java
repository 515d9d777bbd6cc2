package thumbprint.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thumbprint.module.CallDifference;

/**
 * What the probes of an engine's variant on a machine came to.
 *
 * @param suite digest of the probes and of what the reference gave; verdicts of two suites are not
 *     compared
 * @param boots ids of the boots that were played, in order
 * @param operations by operation of WebAssembly
 * @param features by proposal
 */
public record ProbeRecord(
    String engine,
    String variant,
    String machine,
    String suite,
    List<String> boots,
    Part operations,
    Part features)
    implements Examination {
  public ProbeRecord {
    boots = List.copyOf(boots);
  }

  /**
   * Probes of a kind.
   *
   * @param equal ids of those that gave what the reference gave
   * @param others what became of the rest
   */
  public record Part(List<String> equal, List<Other> others) {
    public Part {
      equal = List.copyOf(equal);
      others = List.copyOf(others);
    }

    public int probes() {
      return equal.size() + others.size();
    }

    /** What became of a probe; empty where it is equal or was not asked. */
    public Optional<Other> other(String id) {
      return others.stream().filter(other -> other.id().equals(id)).findFirst();
    }

    /** Those of which some call differs. */
    public List<Other> differing() {
      return others.stream().filter(other -> other.differing() > 0).toList();
    }

    /** Those that no error told of. */
    public List<Other> silentlyWrong() {
      return others.stream().filter(Other::silentlyWrong).toList();
    }

    /** Those that the engine will not run. */
    public List<Other> refused() {
      return others.stream().filter(o -> o.outcome() instanceof Outcome.Refused).toList();
    }
  }

  /**
   * A probe that is not equal in every call.
   *
   * @param outcome how it ended; {@code refused} in phase {@code compile-host} where a translator
   *     on the workstation said no
   * @param calls that were to be compared
   * @param differing how many of them, and of the readings of memory after them, differ
   * @param differences the first of them, silent ones first
   * @param inCompany how it ended behind other probes, where alone it ended otherwise
   */
  public record Other(
      String id,
      Outcome outcome,
      long calls,
      long differing,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CallDifference> differences,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Outcome> inCompany) {
    public Other {
      differences = differences == null ? List.of() : List.copyOf(differences);
      inCompany = inCompany == null ? Optional.empty() : inCompany;
    }

    /** A result, memory or a missing trap that nothing complained of. */
    public boolean silentlyWrong() {
      return differences.stream().anyMatch(difference -> difference.kind().silent());
    }

    /** What happened, in one line. */
    public String shown() {
      return differences.isEmpty()
          ? outcome.label() + (outcome.detail().isEmpty() ? "" : ", " + outcome.detail())
          : differing
              + (differing == 1 ? " difference in " : " differences in ")
              + calls
              + (calls == 1 ? " call: " : " calls, ")
              + differences.getFirst().shown();
    }
  }

  /** Everything that is silently wrong, operations first. */
  public List<Other> silentlyWrong() {
    return Stream.concat(operations.silentlyWrong().stream(), features.silentlyWrong().stream())
        .toList();
  }

  @Override
  public String question() {
    return "probes";
  }
}
