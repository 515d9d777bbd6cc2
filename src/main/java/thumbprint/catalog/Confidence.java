package thumbprint.catalog;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** What a claim rests on, strongest first. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum Confidence {
  /** This lab saw it. */
  SEEN,
  /** The source code says so at the commit named. */
  IN_CODE,
  /** The project's own builds do it on every change. */
  IN_CI,
  /** Somebody measured it and published conditions with the figure. */
  MEASURED_ELSEWHERE,
  /** The project's documents say so. */
  STATED,
  /** Users or makers say so in an issue or a report. */
  REPORTED,
  /** Computed or concluded from other facts, which the note names. */
  INFERRED,
  /** A source says that another source says so; the other was not read. */
  SECOND_HAND,
  /** From memory, without a source that was read. */
  RECALLED;

  public String id() {
    return Spelling.kebab(name());
  }
}
