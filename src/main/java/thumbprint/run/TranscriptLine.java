package thumbprint.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the driver contract: {@code tp <event> key=value ... text=<rest>}.
 *
 * @param event what happened
 * @param fields its values, in order
 */
record TranscriptLine(String event, Map<String, String> fields) {
  private static final String MARK = "tp ";
  private static final String TEXT = "text=";

  /** Parses a line; empty when it is the engine's own chatter. */
  static Optional<TranscriptLine> parse(String line) {
    if (!line.startsWith(MARK)) {
      return Optional.empty();
    }
    String rest = line.substring(MARK.length());
    Map<String, String> fields = new LinkedHashMap<>();
    int text = rest.startsWith(TEXT) ? 0 : rest.indexOf(" " + TEXT);
    if (text >= 0) {
      fields.put("text", rest.substring(rest.indexOf(TEXT, text) + TEXT.length()));
      rest = rest.substring(0, text);
    }
    String[] words = rest.strip().split(" +");
    for (int i = 1; i < words.length; i++) {
      int equals = words[i].indexOf('=');
      if (equals < 0) {
        fields.put("", words[i]);
      } else {
        fields.put(words[i].substring(0, equals), words[i].substring(equals + 1));
      }
    }
    return Optional.of(new TranscriptLine(words[0], fields));
  }

  /**
   * @throws BrokenTranscript if the field is missing
   */
  String text(String key) {
    String value = fields.get(key);
    if (value == null) {
      throw new BrokenTranscript("`tp " + event + "` has no " + key + "=");
    }
    return value;
  }

  /**
   * @throws BrokenTranscript if the field is missing or not a decimal number
   */
  long number(String key) {
    return number(key, 10);
  }

  /**
   * @throws BrokenTranscript if the field is missing or not a hexadecimal number
   */
  long hexadecimal(String key) {
    return number(key, 16);
  }

  private long number(String key, int radix) {
    try {
      return Long.parseLong(text(key), radix);
    } catch (NumberFormatException e) {
      throw new BrokenTranscript(
          "`tp " + event + "` has " + key + "=" + text(key) + ", expected a number");
    }
  }
}
