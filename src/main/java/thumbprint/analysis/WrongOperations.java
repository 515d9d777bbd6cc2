package thumbprint.analysis;

import java.util.List;
import thumbprint.evidence.ProbeRecord;

/**
 * Operations and features that a variant carries out wrongly on a machine without a word.
 *
 * @param ids of the probes
 * @param boots that say so
 */
public record WrongOperations(List<String> ids, List<String> boots) {
  public WrongOperations {
    ids = List.copyOf(ids);
    boots = List.copyOf(boots);
  }

  /** Of a variant on the machine that the findings look at; none where it was not probed. */
  static WrongOperations of(Findings findings, String variant) {
    return findings.experiment().probes().stream()
        .filter(r -> r.variant().equals(variant) && r.machine().equals(findings.machine()))
        .findFirst()
        .map(WrongOperations::of)
        .orElse(new WrongOperations(List.of(), List.of()));
  }

  private static WrongOperations of(ProbeRecord record) {
    return new WrongOperations(
        record.silentlyWrong().stream().map(ProbeRecord.Other::id).toList(), record.boots());
  }
}
