/**
 * From evidence to figures: pure functions without clock, files or randomness.
 *
 * <p>{@code docs/method.md} says what each figure means and what it does not tell.
 */
package thumbprint.analysis;
