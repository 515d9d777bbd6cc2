package thumbprint.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.catalog.ProblemException;

/**
 * What all variants came to under the test suite, one line each; beside the experiment and not in
 * it, because it is run apart.
 *
 * @param file where it lies, whether or not it is there
 */
public record ConformanceFile(Path file) {
  private static final String KIND = "conformance";

  /**
   * All records, in the order of suite, machine and variant; none where there is no file.
   *
   * @throws ProblemException if a line is damaged
   */
  public List<ConformanceRecord> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .map(line -> Envelope.parse(line, file.toString()))
          .map(envelope -> envelope.as(ConformanceRecord.class, file.toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Of its content; the same for none and for an empty one. */
  public String digest() {
    return Files.exists(file) ? Digest.ofFile(file) : Digest.of("");
  }

  /** What an older version of the laboratory wrote is not worth keeping. */
  private List<ConformanceRecord> readable() {
    try {
      return read();
    } catch (ProblemException e) {
      return List.of();
    }
  }

  /** Adds records; each takes the place of an older one of its suite, machine and variant. */
  public void add(Collection<ConformanceRecord> records) {
    Map<String, ConformanceRecord> all = new TreeMap<>();
    List<ConformanceRecord> both = new ArrayList<>(readable());
    both.addAll(records);
    both.forEach(r -> all.put(r.suite() + " " + r.machine() + " " + r.variant(), r));
    List<String> lines = all.values().stream().map(r -> Envelope.of(KIND, r).line()).toList();
    StoredFiles.write(file, String.join("\n", lines) + "\n");
  }
}
