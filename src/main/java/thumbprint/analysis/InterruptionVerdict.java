package thumbprint.analysis;

import java.util.List;
import java.util.stream.Stream;
import thumbprint.catalog.Guarantees;
import thumbprint.evidence.Interruption;
import thumbprint.evidence.Interruption.End;
import thumbprint.evidence.Interruption.Kind;
import thumbprint.evidence.Interruption.Probe;

/** What was measured of endless calls, held against what the catalog declares. */
public final class InterruptionVerdict {
  private InterruptionVerdict() {}

  /** Whether both loops were stopped; a call of which nothing was tried is not. */
  public static boolean interruptible(Interruption measured) {
    return Stream.of(Kind.LOOP, Kind.LOOP_WITH_CALLS)
        .allMatch(kind -> measured.probe(kind).map(Probe::stopped).orElse(false));
  }

  /** A sentence for each promise that the measurement contradicts; none where all are kept. */
  public static List<String> contradictions(Guarantees declared, Interruption measured) {
    return measured.probes().stream()
        .filter(probe -> probe.end() == End.RAN_ON || probe.end() == End.FAULTED)
        .filter(probe -> declared.state(promise(probe.kind())) == Guarantees.State.CHECKED)
        .map(
            probe ->
                measured.variant()
                    + " declares "
                    + promise(probe.kind()).id()
                    + ": checked, but "
                    + words(probe.kind())
                    + (probe.end() == End.FAULTED ? " faulted: " : " ran on: ")
                    + probe.text())
        .toList();
  }

  /** The promise that a probe tries. */
  public static Guarantees.Guarantee promise(Kind kind) {
    return switch (kind) {
      case LOOP, LOOP_WITH_CALLS -> Guarantees.Guarantee.INTERRUPTION;
      case RECURSION -> Guarantees.Guarantee.STACK_OVERFLOW;
    };
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case LOOP -> "an endless loop";
      case LOOP_WITH_CALLS -> "an endless loop with calls";
      case RECURSION -> "an endless recursion";
    };
  }
}
