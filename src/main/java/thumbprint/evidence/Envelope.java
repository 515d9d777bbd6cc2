package thumbprint.evidence;

import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One stored record: its kind, itself, and the digest of its own text, so that damage is seen.
 *
 * @param kind {@code trial}, {@code build} ...
 * @param digest of the payload's canonical JSON
 */
record Envelope(String kind, String digest, JsonNode payload) {

  static Envelope of(String kind, Object record) {
    JsonNode payload = CanonicalJson.tree(record);
    return new Envelope(kind, Digest.of(CanonicalJson.write(payload)), payload);
  }

  String line() {
    return CanonicalJson.write(this);
  }

  /** @throws ProblemException if the text is not an envelope or its payload does not match the digest */
  static Envelope parse(String line, String where) {
    try {
      Envelope envelope = CanonicalJson.read(line, Envelope.class);
      if (envelope.payload != null
          && Digest.of(CanonicalJson.write(envelope.payload)).equals(envelope.digest)) {
        return envelope;
      }
    } catch (JacksonException e) {
      throw damaged(where);
    }
    throw damaged(where);
  }

  <T> T as(Class<T> type, String where) {
    try {
      return CanonicalJson.read(CanonicalJson.write(payload), type);
    } catch (JacksonException e) {
      throw new ProblemException(
          new Problem(
              Problem.Kind.STORE_DAMAGED,
              "the " + kind + " was written by another version of Thumbprint: " + e.getOriginalMessage(),
              where,
              "delete it; it will be measured again"));
    }
  }

  private static ProblemException damaged(String where) {
    return new ProblemException(
        new Problem(
            Problem.Kind.STORE_DAMAGED,
            "the evidence is damaged: its digest does not match its content",
            where,
            "delete it and run again; for the committed reference, restore it from version control"));
  }
}
