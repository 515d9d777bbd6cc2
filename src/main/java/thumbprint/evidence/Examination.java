package thumbprint.evidence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Something measured of a variant beside its cells, with boots of its own. The trials that it names
 * lie in the trial store; the experiment keeps what came of them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "examination")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MemoryMinimum.class, name = "minimum"),
  @JsonSubTypes.Type(value = ReloadSeries.class, name = "reloads"),
  @JsonSubTypes.Type(value = Interruption.class, name = "interruption"),
  @JsonSubTypes.Type(value = HostCrossings.class, name = "crossings"),
  @JsonSubTypes.Type(value = ProbeRecord.class, name = "probes")
})
public sealed interface Examination extends Comparable<Examination>
    permits MemoryMinimum, ReloadSeries, Interruption, HostCrossings, ProbeRecord {
  /** Id of the engine. */
  String engine();

  /** Full name of the variant. */
  String variant();

  /** Id of the emulated machine. */
  String machine();

  /** What was asked, so that two examinations of one name answer the same question. */
  String question();

  /** Identity of the question, and the order in files. */
  default String name() {
    return variant() + " / " + machine() + " / " + question();
  }

  @Override
  default int compareTo(Examination other) {
    return name().compareTo(other.name());
  }
}
