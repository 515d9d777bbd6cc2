/**
 * What was observed, with its identity: builds, trials, cells, experiments, and their files.
 *
 * <p>{@code docs/evidence-format.md} describes the files. Nothing here knows how evidence is made
 * or judged.
 */
package thumbprint.evidence;
