/**
 * Ranks engines for a profile: knock-outs, value functions, weights, and how far the answer can be
 * trusted.
 *
 * <p>A numerical library: no clock, no files, no unseeded randomness. {@link
 * thumbprint.decision.Decisions} is the way in; {@code docs/decision.md} has the formulas.
 */
package thumbprint.decision;
