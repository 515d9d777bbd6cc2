package thumbprint.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.BlockTrace.Access;
import thumbprint.evidence.BlockTrace.Block;
import thumbprint.evidence.BlockTrace.Ending;
import thumbprint.evidence.BlockTrace.Execution;
import thumbprint.evidence.BlockTrace.Flags;
import thumbprint.evidence.BlockTrace.Misses;
import thumbprint.evidence.BlockTrace.Window;
import thumbprint.evidence.CacheGeometry;

/** Reads what the tracing plugin wrote: format 3 of docs/driver.md. */
final class TraceFile {
  private static final String FIRST_LINE = "P 3";
  private static final int EXECUTION_WORDS = 6;
  private static final int ACCESS_WORDS = 4;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Window> windows = new ArrayList<>();
  private final List<Execution> executions = new ArrayList<>();
  private final List<Access> accesses = new ArrayList<>();
  private TraceLine header;
  private CacheGeometry caches;
  private OptionalLong unaligned = OptionalLong.empty();
  private long rewritten;
  private Ending ending;

  private TraceFile() {}

  /**
   * @throws BrokenTranscript if the file is not of format 3, does not end with its total or
   *     contradicts itself
   */
  static BlockTrace read(BufferedReader reader) throws IOException {
    String first = reader.readLine();
    if (!FIRST_LINE.equals(first)) {
      throw new BrokenTranscript("a trace does not start with `" + FIRST_LINE + "`");
    }
    TraceFile file = new TraceFile();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      file.take(new TraceLine(line));
    }
    return file.trace();
  }

  private BlockTrace trace() {
    if (ending == null) {
      throw new BrokenTranscript("a trace ends without its total");
    }
    if (caches == null) {
      throw new BrokenTranscript("a trace does not say its caches");
    }
    return new BlockTrace(caches, blocks, windows, new Flags(unaligned, rewritten, ending));
  }

  private void take(TraceLine line) {
    if (ending != null) {
      throw line.broken("behind the total");
    }
    switch (line.kind()) {
      case "C" -> caches = line.caches();
      case "B" -> blocks.add(block(line));
      case "W" -> begin(line);
      case "E" -> executions.add(execution(line));
      case "A" -> accesses.add(access(line));
      case "F" -> flags(line);
      case "T" -> ending = end(line);
      default -> throw line.broken("of no known kind");
    }
  }

  private static Block block(TraceLine line) {
    byte[] code;
    try {
      code = HexFormat.of().parseHex(line.word(3));
    } catch (IllegalArgumentException e) {
      throw line.broken("whose code is not hexadecimal");
    }
    Block block = new Block(line.address(1), code);
    if (block.instructions() != line.number(2)) {
      throw line.broken("whose code has " + block.instructions() + " instructions");
    }
    return block;
  }

  private void begin(TraceLine line) {
    finishWindow();
    header = line;
  }

  private void finishWindow() {
    if (header != null) {
      windows.add(
          new Window(
              (int) header.number(1),
              (int) header.number(2),
              (int) header.number(3),
              executions,
              accesses));
    }
    header = null;
    executions.clear();
    accesses.clear();
  }

  private Execution execution(TraceLine line) {
    requireWindow(line);
    long block = line.number(1);
    if (block >= blocks.size()) {
      throw line.broken("of a block that is not there");
    }
    return new Execution(
        (int) block,
        line.number(2),
        line.number(3),
        line.number(4),
        line.number(5),
        misses(line, EXECUTION_WORDS));
  }

  private Access access(TraceLine line) {
    requireWindow(line);
    return new Access(line.address(1), line.number(2), line.number(3), misses(line, ACCESS_WORDS));
  }

  private void requireWindow(TraceLine line) {
    if (header == null) {
      throw line.broken("outside of a window");
    }
  }

  /** Misses that are all zero are left out. */
  private static Misses misses(TraceLine line, int from) {
    if (line.count() == from) {
      return Misses.NONE;
    }
    return new Misses(line.number(from), line.number(from + 1), line.number(from + 2));
  }

  private void flags(TraceLine line) {
    unaligned = line.word(1).equals("-") ? OptionalLong.empty() : OptionalLong.of(line.number(1));
    rewritten = line.number(2);
  }

  private Ending end(TraceLine line) {
    finishWindow();
    line.number(1);
    return switch (line.word(2)) {
      case "exit" -> Ending.EXIT;
      case "budget" -> Ending.BUDGET;
      case "memory" -> Ending.MEMORY;
      default -> throw line.broken("with an end that is not known");
    };
  }
}
