package thumbprint.evidence;

import thumbprint.module.Observation;

/**
 * A trial with what was seen of it; equal observations of many trials are stored once in an
 * experiment.
 */
public record TrialResult(Trial trial, Observation observation) {}
