package thumbprint.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern FORM =
      Pattern.compile(
          "\\{\"digest\":\"([0-9a-f]{64})\",\"kind\":\"([a-z-]+)\",\"payload\":(.*)\\}",
          Pattern.DOTALL);

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
    Matcher form = FORM.matcher(line);
    if (!form.matches() || !Digest.of(form.group(3)).equals(form.group(1))) {
      throw damaged("its digest does not match its content", where);
    }
    return new Envelope(form.group(2), form.group(1), form.group(3));
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
