package thumbprint.run;

import java.util.List;
import java.util.Optional;
import thumbprint.evidence.Outcome;
import thumbprint.evidence.PhaseFigures;

/**
 * What one deck entry said, before counts are joined to it.
 *
 * @param phases memory figures by phase, in order
 * @param calls every call that returned or trapped, in order
 * @param results of calls
 * @param traps that calls ended in, expected or not
 * @param reads regions of linear memory
 * @param linearMemory host address of linear memory as last told
 * @param chatter lines that are not of the contract
 */
record Transcript(
    Outcome outcome,
    List<PhaseLine> phases,
    List<CallLine> calls,
    List<ResultLine> results,
    List<TrapLine> traps,
    List<ReadLine> reads,
    Optional<Long> linearMemory,
    List<String> chatter) {
  /** A {@code tp phase} line. */
  record PhaseLine(
      String phase,
      long calls,
      long heapLiveBytes,
      long heapPeakBytes,
      long heapArenaBytes,
      long allocations,
      long frees,
      long allocationsWorstCall,
      long stackBytes,
      long handlerStackBytes) {
    /** With the instructions that were counted for the phase. */
    PhaseFigures figures(long instructions) {
      return new PhaseFigures(
          phase,
          instructions,
          calls,
          heapLiveBytes,
          heapPeakBytes,
          heapArenaBytes,
          allocations,
          frees,
          allocationsWorstCall,
          stackBytes,
          handlerStackBytes);
    }
  }

  /** A {@code tp call} line. */
  record CallLine(int operation, String phase) {}

  /** A {@code tp result} line; the type is WebAssembly's name, bits are hexadecimal. */
  record ResultLine(int operation, int index, String type, String bits) {}

  /** A {@code tp trap} line. */
  record TrapLine(int operation, String kind, String text) {}

  /** A {@code tp read} line with its data. */
  record ReadLine(int operation, long address, byte[] bytes) {}

  Transcript {
    phases = List.copyOf(phases);
    calls = List.copyOf(calls);
    results = List.copyOf(results);
    traps = List.copyOf(traps);
    reads = List.copyOf(reads);
    chatter = List.copyOf(chatter);
  }
}
