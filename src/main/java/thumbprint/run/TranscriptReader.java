package thumbprint.run;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import thumbprint.evidence.Outcome;

/** Reads the console text of a boot with one deck entry; {@code docs/driver.md} has the grammar. */
final class TranscriptReader {
  private final List<Transcript.PhaseLine> phases = new ArrayList<>();
  private final List<Transcript.CallLine> calls = new ArrayList<>();
  private final List<Transcript.ResultLine> results = new ArrayList<>();
  private final List<Transcript.TrapLine> traps = new ArrayList<>();
  private final List<Transcript.ReadLine> reads = new ArrayList<>();
  private final List<String> chatter = new ArrayList<>();
  private Optional<Long> linearMemory = Optional.empty();
  private Outcome ended;
  private boolean finished;
  private TranscriptLine openRead;
  private ByteArrayOutputStream readBytes = new ByteArrayOutputStream();

  /**
   * @throws BrokenTranscript if a line does not obey the contract
   */
  static Transcript read(String console) {
    TranscriptReader reader = new TranscriptReader();
    console.lines().forEach(reader::line);
    reader.closeRead();
    return reader.transcript();
  }

  private void line(String text) {
    TranscriptLine line = TranscriptLine.parse(text).orElse(null);
    if (line == null) {
      if (!text.isBlank()) {
        chatter.add(text);
      }
      return;
    }
    if (line.event().equals("data")) {
      readBytes.writeBytes(hex(line.text("")));
      return;
    }
    closeRead();
    event(line);
  }

  private void event(TranscriptLine line) {
    switch (line.event()) {
      case "phase" -> phases.add(phase(line));
      case "call" ->
          calls.add(new Transcript.CallLine((int) line.number("op"), line.text("phase")));
      case "result" -> results.add(result(line));
      case "trap" -> traps.add(trap(line));
      case "read" -> openRead = line;
      case "memory" -> linearMemory = Optional.of(line.hexadecimal("address"));
      case "refused" ->
          ended = new Outcome.Refused(line.text("phase"), line.text("kind"), line.text("text"));
      case "out-of-memory" ->
          ended = new Outcome.OutOfMemory(line.text("phase"), line.number("wanted"));
      case "fault" -> ended = fault(line);
      case "bad-deck" ->
          ended = new Outcome.Broken("the firmware rejects the deck: " + line.text("text"));
      case "bye" -> finished = true;
      default -> {}
    }
  }

  private Transcript transcript() {
    return new Transcript(outcome(), phases, calls, results, traps, reads, linearMemory, chatter);
  }

  private Outcome outcome() {
    if (ended != null) {
      return ended;
    }
    return finished
        ? new Outcome.Completed()
        : new Outcome.Broken("the transcript ends before `tp bye`");
  }

  private static Transcript.PhaseLine phase(TranscriptLine line) {
    return new Transcript.PhaseLine(
        line.text("name"),
        line.number("calls"),
        line.number("heap_live"),
        line.number("heap_peak"),
        line.number("heap_arena"),
        line.number("allocs"),
        line.number("frees"),
        line.number("allocs_worst_call"),
        line.number("stack"),
        line.number("stack_handler"));
  }

  private static Transcript.ResultLine result(TranscriptLine line) {
    String[] value = line.text("value").split(":");
    if (value.length != 2) {
      throw new BrokenTranscript("`tp result` has value=" + line.text("value"));
    }
    return new Transcript.ResultLine(
        (int) line.number("op"), (int) line.number("index"), value[0], value[1]);
  }

  /**
   * A trap is an outcome only if the script did not expect it, which the reader of the script
   * decides.
   */
  private static Transcript.TrapLine trap(TranscriptLine line) {
    return new Transcript.TrapLine((int) line.number("op"), line.text("kind"), line.text("text"));
  }

  static Outcome fault(TranscriptLine line) {
    if (line.text("kind").equals("panic")) {
      String words = "panic: " + line.text("text");
      return new Outcome.Faulted(line.text("pc"), words, line.fields().toString());
    }
    String cause =
        line.text("kind")
            + " fault, cfsr "
            + line.text("cfsr")
            + ", address "
            + line.text("address");
    return new Outcome.Faulted(line.text("pc"), cause, line.fields().toString());
  }

  private void closeRead() {
    if (openRead == null) {
      return;
    }
    byte[] bytes = readBytes.toByteArray();
    if (bytes.length != openRead.number("bytes")) {
      throw new BrokenTranscript(
          "`tp read` promised " + openRead.number("bytes") + " bytes and gave " + bytes.length);
    }
    long address = openRead.hexadecimal("address");
    reads.add(new Transcript.ReadLine((int) openRead.number("op"), address, bytes));
    openRead = null;
    readBytes = new ByteArrayOutputStream();
  }

  private static byte[] hex(String text) {
    try {
      return HexFormat.of().parseHex(text);
    } catch (IllegalArgumentException e) {
      throw new BrokenTranscript("`tp data` is not hexadecimal: " + text);
    }
  }
}
