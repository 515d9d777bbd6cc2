package thumbprint.evidence;

/**
 * One call of an export.
 *
 * @param operation number of the call in its script
 * @param phase id of the phase that it belongs to
 * @param instructions retired, less the calibration
 */
public record CallCount(int operation, String phase, long instructions) {}
