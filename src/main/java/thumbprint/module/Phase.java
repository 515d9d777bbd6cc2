package thumbprint.module;

import java.util.Locale;

/** The phases of {@code docs/driver.md}; the ordinal is the number in decks and markers. */
public enum Phase {
  COMPILE_HOST,
  LOAD,
  COMPILE,
  INSTANTIATE,
  INITIALISE,
  FIRST_CALL,
  CALL;

  public int number() {
    return ordinal();
  }

  /** As transcripts and evidence write it: {@code first-call}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
