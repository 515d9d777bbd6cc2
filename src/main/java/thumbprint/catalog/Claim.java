package thumbprint.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One statement about a runtime that this lab did not measure.
 *
 * @param topic one of {@code catalog/topics.yaml}
 * @param value the answer in a few words: yes, no, opt-in, a figure with its unit
 * @param note what a reader must know to use the value, in our own words
 * @param source at least one; no claim without a source
 * @param date of the state of the source that was read: a day, a month or a year
 * @param affects for a known vulnerability: the versions that have it
 */
public record Claim(
    String topic,
    String value,
    Optional<String> note,
    List<Source> source,
    String date,
    Confidence confidence,
    Optional<AffectedVersions> affects) {
  public Claim {
    Checks.id(topic, "topic");
    Checks.text(value, "value");
    note = note == null ? Optional.empty() : note;
    source = Checks.listOrEmpty(source);
    Checks.require(!source.isEmpty(), "source is missing: there is no claim without one");
    Checks.date(date, "date");
    Checks.present(confidence, "confidence");
    affects = affects == null ? Optional.empty() : affects;
  }

  /** The first day of the date. */
  public LocalDate day() {
    return Checks.day(date);
  }
}
