package thumbprint.evidence;

import java.util.List;
import java.util.OptionalLong;

/**
 * What was executed in the counted windows of one boot: blocks of instructions, and for each
 * distinct window how often each block ran. Large, so it is kept beside the evidence and may be
 * thrown away; what is derived from it is evidence.
 *
 * @param caches that were simulated
 * @param blocks by number
 * @param windows distinct ones; equal windows of a phase stand once
 * @param flags what was seen of the whole boot
 */
public record BlockTrace(
    CacheGeometry caches, List<Block> blocks, List<Window> windows, Flags flags) {
  public BlockTrace {
    blocks = List.copyOf(blocks);
    windows = List.copyOf(windows);
  }

  /** A trace of a boot that ended by itself, in which nothing was to be flagged. */
  public BlockTrace(CacheGeometry caches, List<Block> blocks, List<Window> windows) {
    this(caches, blocks, windows, Flags.NONE);
  }

  /** How the boot ended; windows that were closed before are whole in any case. */
  public enum Ending {
    /** The firmware ended it, a fault included. */
    EXIT,
    /** The budget of instructions was used up. */
    BUDGET,
    /** There were more distinct windows than the plugin keeps. */
    MEMORY
  }

  /**
   * What the emulator forgives and silicon may not, and whether all windows are there.
   *
   * @param unalignedDeviceAccesses loads and stores of device memory (0x40000000 to 0x5FFFFFFF)
   *     that were not aligned to their size; empty where accesses were not watched
   * @param rewrittenBlocks blocks that were executed where other bytes had been executed before:
   *     silicon needs cache maintenance in between
   */
  public record Flags(OptionalLong unalignedDeviceAccesses, long rewrittenBlocks, Ending ending) {
    public static final Flags NONE = new Flags(OptionalLong.empty(), 0, Ending.EXIT);
  }

  /** Instructions executed in a window: those of its blocks, each as often as the block ran. */
  public long instructions(Window window) {
    return window.executions().stream()
        .mapToLong(e -> e.executed() * blocks.get(e.block()).instructions())
        .sum();
  }

  /**
   * A run of instructions that the emulator translated together. It ends at a branch, at the end of
   * a page or where the emulator had enough.
   *
   * @param start address of the first instruction
   * @param code its bytes, little-endian halfwords as executed
   */
  public record Block(long start, byte[] code) {
    /** Address behind the last instruction. */
    public long end() {
      return start + code.length;
    }

    /** How many instructions it has, by the first halfword of each (Armv7-M ARM, A5.1). */
    public int instructions() {
      int count = 0;
      for (int at = 0; at < code.length; count++) {
        boolean wide = at + 1 < code.length && (code[at + 1] & 0xFF) >>> 3 >= FIRST_WIDE;
        at += wide ? 4 : 2;
      }
      return count;
    }

    private static final int FIRST_WIDE = 0x1D;
  }

  /**
   * One counted window.
   *
   * @param phase number, 1 (load) to 6 (call); 7 is the calibration
   * @param first how many windows of the phase came before the first one like this
   * @param times how many windows of the phase were like this
   */
  public record Window(
      int phase, int first, int times, List<Execution> executions, List<Access> accesses) {
    public Window {
      executions = List.copyOf(executions);
      accesses = List.copyOf(accesses);
    }
  }

  /**
   * How a block ran in a window.
   *
   * @param block its number
   * @param executed how often
   * @param entered how often from another place than the block that lies before it
   * @param left how often it went on elsewhere than behind its end
   * @param mispredicted how often a two-bit counter with the last target was wrong about that
   * @param fetchMisses lines of it that were not in the instruction cache
   */
  public record Execution(
      int block, long executed, long entered, long left, long mispredicted, Misses fetchMisses) {}

  /**
   * Loads and stores within one kibibyte of memory in a window.
   *
   * @param address of the kibibyte
   * @param misses of loads and stores in the data cache
   */
  public record Access(long address, long loads, long stores, Misses misses) {
    public static final int GRANULE_BYTES = 1024;
  }

  /**
   * Cache lines that had to be fetched, by three simulations of the same cache.
   *
   * @param warm least recently used line replaced, contents kept from window to window
   * @param random a seeded random line replaced, contents kept
   * @param evicted least recently used line replaced, emptied at the begin of each window
   */
  public record Misses(long warm, long random, long evicted) {
    public static final Misses NONE = new Misses(0, 0, 0);

    public Misses plus(Misses other) {
      return new Misses(warm + other.warm, random + other.random, evicted + other.evicted);
    }
  }
}
