package thumbprint.analysis.thumb;

/**
 * What instructions before it say about an instruction.
 *
 * @param at its address
 * @param condition of the IT block that it is in, or {@link Condition#ALWAYS}
 * @param inIfThen whether it is in an IT block
 * @param predication {@code t} or {@code e} in a VPT block, else empty
 */
record Context(long at, Condition condition, boolean inIfThen, String predication) {}
