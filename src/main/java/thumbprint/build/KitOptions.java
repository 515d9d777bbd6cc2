package thumbprint.build;

import java.util.List;
import java.util.Map;

/**
 * How the board kit is built: the content of {@code kit/kit.yaml}.
 *
 * @param flags of the kit's own files, beside those of all images
 * @param linkFlags of the linking compiler
 * @param stackBytes of the kit's stack
 * @param reportBytes for the report in memory, at most
 * @param variant of the native engine that compiles the study's calls
 * @param callsNeedRamBytes RAM below which the kit has no calls
 * @param calls workloads that are played
 * @param memoryKinds kinds of memory that answer after reset
 * @param readOnlyKinds kinds that the kit does not write to
 * @param boards what single boards need, by id
 */
public record KitOptions(
    List<String> flags,
    List<String> linkFlags,
    long stackBytes,
    long reportBytes,
    String variant,
    long callsNeedRamBytes,
    List<String> calls,
    List<String> memoryKinds,
    List<String> readOnlyKinds,
    Map<String, BoardNeeds> boards) {
  public KitOptions {
    flags = List.copyOf(flags);
    linkFlags = List.copyOf(linkFlags);
    calls = List.copyOf(calls);
    memoryKinds = List.copyOf(memoryKinds);
    readOnlyKinds = List.copyOf(readOnlyKinds);
    boards = boards == null ? Map.of() : Map.copyOf(boards);
    if (stackBytes <= 0 || stackBytes % 8 != 0 || reportBytes <= 0) {
      throw new IllegalArgumentException(
          "stack-bytes and report-bytes must be positive, the stack a multiple of 8");
    }
  }

  /**
   * What a board needs beyond its file.
   *
   * @param codeStarts address of the image, where it is not the start of the memory
   * @param setBits registers that make memories answer
   */
  public record BoardNeeds(List<CodeStart> codeStarts, List<SetBits> setBits) {
    public BoardNeeds {
      codeStarts = codeStarts == null ? List.of() : List.copyOf(codeStarts);
      setBits = setBits == null ? List.of() : List.copyOf(setBits);
    }

    static BoardNeeds none() {
      return new BoardNeeds(List.of(), List.of());
    }
  }

  /** Where the image starts in a boot mode. */
  public record CodeStart(String boot, long address) {}

  /** Bits that are set in a register, and where that is said. */
  public record SetBits(long address, long bits, String source) {
    public SetBits {
      if (source == null || source.isBlank()) {
        throw new IllegalArgumentException("set-bits needs its source");
      }
    }
  }

  BoardNeeds of(String board) {
    return boards.getOrDefault(board, BoardNeeds.none());
  }
}
