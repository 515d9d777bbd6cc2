package thumbprint.study;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import thumbprint.evidence.MemoryMinimum.Attempt;

/**
 * Finds the smallest size that passes, on a grid of steps. It gallops from a guess to a size that
 * passes and one that fails, halves the distance, and then looks one step further on either side,
 * so that a size that passes below one that fails is seen. Every size is tried once; the same
 * attempts come in the same order.
 */
final class MinimumSearch {
  private final long stepBytes;
  private final LongFunction<Attempt> trying;
  private final Map<Long, Attempt> tried = new TreeMap<>();

  /**
   * @param trying boots with so many bytes
   */
  MinimumSearch(long stepBytes, LongFunction<Attempt> trying) {
    this.stepBytes = stepBytes;
    this.trying = trying;
  }

  /**
   * Every attempt that was made.
   *
   * @param guessBytes near which the minimum may lie
   * @param usual the attempt with the usual size; if it fails, no other is made
   */
  List<Attempt> from(long guessBytes, Attempt usual) {
    tried.put(usual.bytes(), usual);
    if (usual.passed()) {
      long passing = bracket(guessBytes, usual.bytes());
      halve(failingBelow(passing), passing);
      confirm();
    }
    return List.copyOf(tried.values());
  }

  /** A size that passes; the failing one below it is among those that were tried. */
  private long bracket(long guessBytes, long usualBytes) {
    long size = Math.min(up(guessBytes), down(usualBytes));
    if (size < stepBytes) {
      return usualBytes;
    }
    long distance = stepBytes;
    if (passes(size)) {
      long passing = size;
      while (passing - distance > 0 && passes(passing - distance)) {
        passing -= distance;
        distance *= 2;
      }
      return passing;
    }
    while (size + distance < usualBytes && !passes(size + distance)) {
      size += distance;
      distance *= 2;
    }
    return Math.min(size + distance, usualBytes);
  }

  private void halve(long failingBytes, long passingBytes) {
    long failing = failingBytes;
    long passing = passingBytes;
    while (passing - failing > stepBytes) {
      long middle = up((failing + passing) / 2);
      middle = middle >= passing ? middle - stepBytes : middle;
      if (middle <= failing) {
        return;
      }
      if (passes(middle)) {
        passing = middle;
      } else {
        failing = middle;
      }
    }
  }

  /** One step above must pass and two below must fail, or more memory helps less than it seems. */
  private void confirm() {
    long minimum = smallestPass();
    long usual = tried.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
    if (minimum + stepBytes < usual) {
      passes(minimum + stepBytes);
    }
    if (minimum - 2 * stepBytes > 0) {
      passes(minimum - 2 * stepBytes);
    }
  }

  private long smallestPass() {
    return tried.values().stream()
        .filter(Attempt::passed)
        .mapToLong(Attempt::bytes)
        .min()
        .orElseThrow();
  }

  /** The largest size below that failed; 0, with which nothing runs, if none did. */
  private long failingBelow(long bytes) {
    return tried.values().stream()
        .filter(attempt -> !attempt.passed() && attempt.bytes() < bytes)
        .mapToLong(Attempt::bytes)
        .max()
        .orElse(0);
  }

  private boolean passes(long bytes) {
    return tried.computeIfAbsent(bytes, trying::apply).passed();
  }

  private long up(long bytes) {
    return (bytes + stepBytes - 1) / stepBytes * stepBytes;
  }

  private long down(long bytes) {
    return bytes / stepBytes * stepBytes;
  }
}
