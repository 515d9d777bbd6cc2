package thumbprint.evidence;

/**
 * What one phase took; figures of a merged phase stand in the phase that it was merged into.
 *
 * @param phase id, e.g. {@code instantiate}
 * @param instructions retired in the phase's windows, less the calibration
 * @param calls how many calls the phase had
 * @param heapLiveBytes requested and not yet freed at the end of the phase
 * @param heapPeakBytes highest of that in the phase
 * @param heapArenaBytes taken from the heap so far, with the allocator's own overhead
 * @param allocations in the phase
 * @param frees in the phase
 * @param allocationsWorstCall most in one call
 * @param stackBytes high-water below the point where the engine was entered, thread context
 * @param handlerStackBytes the same for calls from handler context
 */
public record PhaseFigures(
    String phase,
    long instructions,
    long calls,
    long heapLiveBytes,
    long heapPeakBytes,
    long heapArenaBytes,
    long allocations,
    long frees,
    long allocationsWorstCall,
    long stackBytes,
    long handlerStackBytes) {}
