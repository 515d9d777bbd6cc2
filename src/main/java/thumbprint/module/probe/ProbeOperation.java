package thumbprint.module.probe;

import java.util.Optional;
import thumbprint.module.Signature;

/**
 * An operation of WebAssembly, a row of {@code operations.csv}.
 *
 * @param code its bytes in hexadecimal
 * @param name as in the text format
 * @param signature what it takes and gives; empty where that depends on its place
 * @param feature the proposal that brought it; {@code core} for version 1.0
 */
public record ProbeOperation(
    String code, String name, Optional<Signature> signature, String feature) {
  private static final String CORE = "core";

  static ProbeOperation parse(String row) {
    String[] fields = row.split(",");
    if (fields.length != 4) {
      throw new IllegalArgumentException("a row has four fields, not \"" + row + "\"");
    }
    Optional<Signature> signature =
        fields[2].equals("-") ? Optional.empty() : Optional.of(Signature.parse(fields[2]));
    return new ProbeOperation(fields[0], fields[1], signature, fields[3]);
  }

  /** Whether it is one of version 1.0. */
  public boolean core() {
    return feature.equals(CORE);
  }

  /** Whether a NaN must come out as it went in, whatever kind it is. */
  boolean movesBits() {
    return name.contains("reinterpret");
  }
}
