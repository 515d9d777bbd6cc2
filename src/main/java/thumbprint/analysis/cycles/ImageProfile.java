package thumbprint.analysis.cycles;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.analysis.Range;
import thumbprint.evidence.MemoryEvents;

/**
 * Cycles of an image that nothing is known of but its trace.
 *
 * @param windows how many there were; at least one
 * @param worst the window with the highest bound
 * @param median the lower of two in the middle, by the middle estimate
 * @param mix instructions of the worst window by group
 * @param functions of the worst window, the one with the most cycles first
 */
public record ImageProfile(
    long windows,
    Window worst,
    Window median,
    Map<String, Long> mix,
    List<FunctionCost> functions) {
  public ImageProfile {
    if (windows < 1) {
      throw new IllegalArgumentException("a profile needs a window");
    }
    mix = Collections.unmodifiableMap(new TreeMap<>(mix));
    functions = List.copyOf(functions);
  }

  /**
   * One window.
   *
   * @param index how many windows came before the first one like this
   * @param instructions executed
   * @param unknown instructions among them that the decoder does not know
   * @param cycles code and data in memory without wait states
   * @param dispatching how far it is an interpreter's loop, 0 to 1; widens the bounds
   * @param memory what it asked of each area
   */
  public record Window(
      int index,
      long instructions,
      long unknown,
      Range cycles,
      double dispatching,
      Map<String, MemoryEvents> memory) {
    public Window {
      memory = Collections.unmodifiableMap(new TreeMap<>(memory));
    }

    static Window of(int index, CycleEstimate estimate) {
      return new Window(
          index,
          estimate.work().instructions(),
          estimate.work().unknown(),
          estimate.cycles(),
          estimate.dispatching(),
          estimate.work().memory());
    }

    /** Misses of all areas together. */
    public MemoryEvents allMemory() {
      return memory.values().stream().reduce(MemoryEvents.NONE, MemoryEvents::plus);
    }
  }

  /**
   * A function.
   *
   * @param name its symbol, or the address of the page of 256 bytes where none is known
   * @param instructions executed in it, without those that it calls
   * @param cycles by the middle coefficients
   * @param blocks the one with the most cycles first
   */
  public record FunctionCost(String name, long instructions, double cycles, List<Block> blocks) {
    public FunctionCost {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A run of instructions that ends where the emulator ended it.
   *
   * @param executed how often
   * @param cycles by the middle coefficients
   */
  public record Block(long address, long executed, double cycles, List<Line> lines) {
    public Block {
      lines = List.copyOf(lines);
    }

    public long instructions() {
      return executed * lines.size();
    }
  }

  /** An instruction as our own decoder names it. */
  public record Line(long address, String mnemonic) {}
}
