package thumbprint.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import net.fornwall.jelf.ElfFile;
import thumbprint.evidence.BlockTrace;
import thumbprint.evidence.BlockTrace.Access;
import thumbprint.evidence.BlockTrace.Execution;
import thumbprint.evidence.BlockTrace.Misses;
import thumbprint.evidence.BlockTrace.Window;

/** Questions that tests ask of a trace of an image with symbols. */
record Traced(BlockTrace trace, ElfFile elf) {
  static Traced of(BlockTrace trace, java.nio.file.Path elf) {
    try {
      return new Traced(trace, ElfFile.from(elf.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long address(String symbol) {
    return elf.getELFSymbol(symbol).st_value & ~1L & 0xFFFFFFFFL;
  }

  /** The distinct windows of a phase. */
  List<Window> windows(int phase) {
    return trace.windows().stream().filter(w -> w.phase() == phase).toList();
  }

  /** How the block that starts at a symbol ran in a window. */
  Execution at(Window window, String symbol) {
    long address = address(symbol);
    return window.executions().stream()
        .filter(e -> trace.blocks().get(e.block()).start() == address)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no block at " + symbol));
  }

  /** Accesses to the bytes from a symbol on. */
  List<Access> accesses(Window window, String symbol, long bytes) {
    long from = address(symbol);
    return window.accesses().stream()
        .filter(a -> a.address() >= from && a.address() < from + bytes)
        .toList();
  }

  Misses dataMisses(Window window, String symbol, long bytes) {
    return accesses(window, symbol, bytes).stream()
        .map(Access::misses)
        .reduce(Misses.NONE, Misses::plus);
  }

  static Misses fetchMisses(Window window) {
    return window.executions().stream()
        .map(Execution::fetchMisses)
        .reduce(Misses.NONE, Misses::plus);
  }
}
