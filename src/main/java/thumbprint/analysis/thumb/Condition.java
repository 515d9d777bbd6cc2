package thumbprint.analysis.thumb;

/** When an instruction takes effect, in the order of the encoding. */
public enum Condition {
  EQ,
  NE,
  CS,
  CC,
  MI,
  PL,
  VS,
  VC,
  HI,
  LS,
  GE,
  LT,
  GT,
  LE,
  ALWAYS
}
