package thumbprint.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PlayedEntry;
import thumbprint.module.Observation;
import thumbprint.module.TrapKind;
import thumbprint.module.Value;
import thumbprint.module.ValueType;

/**
 * Reads the console text of a boot with many deck entries; {@code docs/driver.md} has the grammar.
 */
final class EntryReader {
  /** Operation of a trap that happened while the module was instantiated. */
  private static final long START = -1;

  private final List<PlayedEntry> entries = new ArrayList<>();
  private Map<Integer, List<Value>> returned = new TreeMap<>();
  private List<Observation.CallEnd> trapped = new ArrayList<>();
  private boolean open;
  private boolean instantiated;
  private Optional<Outcome> ended = Optional.empty();

  private EntryReader() {}

  /**
   * The entries that the console tells of.
   *
   * @param stopped how the boot ended where the console does not say so: over budget, timed out
   * @throws BrokenTranscript if a line does not obey the contract, or the text ends within an entry
   *     and nothing says why
   */
  static List<PlayedEntry> read(String console, Optional<Outcome> stopped) {
    EntryReader reader = new EntryReader();
    console.lines().map(TranscriptLine::parse).flatMap(Optional::stream).forEach(reader::line);
    if (reader.open) {
      reader.close(
          reader.ended.or(() -> stopped).orElse(new Outcome.Broken("the transcript ends there")));
    }
    return List.copyOf(reader.entries);
  }

  private void line(TranscriptLine line) {
    switch (line.event()) {
      case "entry" -> begin();
      case "call" -> called(line);
      case "phase" -> instantiated |= line.text("name").equals("instantiate");
      case "result" ->
          returned
              .computeIfAbsent((int) line.number("op"), o -> new ArrayList<>())
              .add(value(line.text("value")));
      case "trap" -> trap(line);
      case "refused" ->
          ended =
              Optional.of(
                  new Outcome.Refused(line.text("phase"), line.text("kind"), line.text("text")));
      case "out-of-memory" ->
          ended = Optional.of(new Outcome.OutOfMemory(line.text("phase"), line.number("wanted")));
      case "fault" -> ended = Optional.of(TranscriptReader.fault(line));
      case "bad-deck" -> throw new BrokenTranscript("bad deck: " + line.text("text"));
      case "end" -> close(ended.orElse(new Outcome.Completed()));
      default -> {}
    }
  }

  private void begin() {
    open = true;
    instantiated = false;
    ended = Optional.empty();
    returned = new TreeMap<>();
    trapped = new ArrayList<>();
  }

  private void called(TranscriptLine line) {
    if (line.text("status").equals("ok")) {
      returned.computeIfAbsent((int) line.number("op"), o -> new ArrayList<>());
    }
  }

  private void trap(TranscriptLine line) {
    long operation = line.number("op");
    if (operation == START) {
      ended = Optional.of(new Outcome.Trapped(line.text("kind"), line.text("text")));
      return;
    }
    trapped.add(
        new Observation.Trapped(
            (int) operation, TrapKind.parse(line.text("kind")), line.text("text")));
  }

  private void close(Outcome outcome) {
    List<Observation.CallEnd> calls = new ArrayList<>(trapped);
    returned.forEach(
        (operation, results) -> calls.add(new Observation.Returned(operation, results)));
    calls.sort(java.util.Comparator.comparingInt(Observation.CallEnd::operation));
    entries.add(new PlayedEntry(calls, instantiated || !calls.isEmpty(), outcome));
    open = false;
  }

  private static Value value(String text) {
    String[] parts = text.split(":");
    return new Value(ValueType.parse(parts[0]), Long.parseUnsignedLong(parts[1], 16));
  }
}
