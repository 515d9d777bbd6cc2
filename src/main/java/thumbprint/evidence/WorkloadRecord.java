package thumbprint.evidence;

/**
 * What a report needs to know of a workload, without its sources.
 *
 * @param id of the workload
 * @param family audio, integer ...
 * @param half tuning or test
 * @param moduleDigest of the module as emitted
 * @param moduleBytes its size
 * @param linearMemoryBytes declared minimum
 * @param blockSamples samples that one steady call makes; 0 where it makes no audio
 * @param sampleRate in hertz; 0 where it makes no audio
 * @param referenceOperations wasm operations that the reference executed in steady calls, all
 *     together
 * @param steadyCalls number of steady calls
 * @param expected digest of the observation of the reference interpreter
 */
public record WorkloadRecord(
    String id,
    String name,
    String family,
    String half,
    String moduleDigest,
    long moduleBytes,
    long linearMemoryBytes,
    int blockSamples,
    int sampleRate,
    long referenceOperations,
    int steadyCalls,
    String expected) {}
