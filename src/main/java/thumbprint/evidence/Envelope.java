package thumbprint.evidence;

import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import tools.jackson.core.JacksonException;

/**
 * One stored record as a line of JSON: {@code {"digest":…,"kind":…,"payload":…}}, in this order.
 * The digest is that of the payload's own text, so that damage is seen without parsing.
 *
 * @param kind {@code trial}, {@code build} ...
 * @param digest of the payload's text
 * @param payload canonical JSON
 */
record Envelope(String kind, String digest, String payload) {
  private static final String BEFORE_DIGEST = "{\"digest\":\"";
  private static final String BEFORE_KIND = "\",\"kind\":\"";
  private static final String BEFORE_PAYLOAD = "\",\"payload\":";
  private static final int DIGEST_LENGTH = 64;

  static Envelope of(String kind, Object record) {
    String payload = CanonicalJson.write(record);
    return new Envelope(kind, Digest.of(payload), payload);
  }

  String line() {
    return "{\"digest\":\"" + digest + "\",\"kind\":\"" + kind + "\",\"payload\":" + payload + "}";
  }

  /**
   * @throws ProblemException if the text is not an envelope or its payload does not match the
   *     digest
   */
  static Envelope parse(String line, String where) {
    int kind = BEFORE_DIGEST.length() + DIGEST_LENGTH + BEFORE_KIND.length();
    int kindEnd = line.indexOf('"', kind);
    int payload = kindEnd + BEFORE_PAYLOAD.length();
    boolean formed =
        line.startsWith(BEFORE_DIGEST)
            && line.startsWith(BEFORE_KIND, kind - BEFORE_KIND.length())
            && kindEnd > 0
            && line.startsWith(BEFORE_PAYLOAD, kindEnd)
            && line.endsWith("}")
            && payload < line.length();
    if (!formed) {
      throw damaged("its digest does not match its content", where);
    }
    String digest = line.substring(BEFORE_DIGEST.length(), BEFORE_DIGEST.length() + DIGEST_LENGTH);
    String content = line.substring(payload, line.length() - 1);
    if (!Digest.of(content).equals(digest)) {
      throw damaged("its digest does not match its content", where);
    }
    return new Envelope(line.substring(kind, kindEnd), digest, content);
  }

  <T> T as(Class<T> type, String where) {
    try {
      return CanonicalJson.read(payload, type);
    } catch (JacksonException e) {
      throw new ProblemException(
          new Problem(
              Problem.Kind.STORE_DAMAGED,
              "the "
                  + kind
                  + " was written by another version of Thumbprint: "
                  + e.getOriginalMessage(),
              where,
              "delete it; it will be measured again"));
    }
  }

  static ProblemException damaged(String how, String where) {
    return new ProblemException(
        new Problem(
            Problem.Kind.STORE_DAMAGED,
            "the evidence is damaged: " + how,
            where,
            "delete it and run again; for the committed reference, restore it from version control"));
  }
}
