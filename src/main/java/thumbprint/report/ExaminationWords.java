package thumbprint.report;

import java.util.List;
import java.util.Optional;
import thumbprint.analysis.InterruptionVerdict;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.Variant;
import thumbprint.evidence.HostCrossings;
import thumbprint.evidence.Interruption;
import thumbprint.report.EvidenceTables.Label;

/** What examinations come to, in words. */
final class ExaminationWords {
  private ExaminationWords() {}

  /** What the catalog promises of interruption, and whether it was seen. */
  static Label declared(Optional<Variant> variant, Interruption measured) {
    if (variant.isEmpty()) {
      return Label.of("-");
    }
    Guarantees promised = variant.get().guarantees();
    String word = promised.state(Guarantees.Guarantee.INTERRUPTION).id();
    List<String> contradictions = InterruptionVerdict.contradictions(promised, measured);
    return contradictions.isEmpty()
        ? Label.of(word)
        : new Label(word + ", contradicted", String.join(". ", contradictions));
  }

  /** How an endless call ended, and what came after it. */
  static Label probe(Optional<Interruption.Probe> probe) {
    return probe.map(ExaminationWords::words).orElseGet(() -> Label.of("-"));
  }

  private static Label words(Interruption.Probe probe) {
    return switch (probe.end()) {
      case STOPPED -> new Label("stopped" + after(probe), probe.text());
      case RAN_ON -> new Label("no", "Only the lab's budget ended it: " + probe.text() + ".");
      case FAULTED -> new Label("no, faulted", probe.text());
      case NOT_TRIED -> new Label("not tried", probe.text());
    };
  }

  private static String after(Interruption.Probe probe) {
    if (!probe.consistent()) {
      return ", memory torn";
    }
    return probe.usable() ? ", goes on" : ", instance lost";
  }

  static String direction(HostCrossings.Direction direction) {
    return switch (direction) {
      case OUT -> "module to host";
      case IN -> "host to module";
    };
  }
}
