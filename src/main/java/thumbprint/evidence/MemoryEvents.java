package thumbprint.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * What a window asked of one area of memory. Written as nine numbers, in the order of the fields,
 * each misses as warm, random, evicted.
 *
 * @param fetchedBytes of instructions that were executed there
 * @param fetchMisses lines of them that were not in the instruction cache
 * @param loads by instructions
 * @param stores by instructions
 * @param dataMisses lines of loads and stores that were not in the data cache
 */
public record MemoryEvents(
    long fetchedBytes,
    BlockTrace.Misses fetchMisses,
    long loads,
    long stores,
    BlockTrace.Misses dataMisses) {
  public static final MemoryEvents NONE =
      new MemoryEvents(0, BlockTrace.Misses.NONE, 0, 0, BlockTrace.Misses.NONE);

  private static final int NUMBERS = 9;

  @JsonCreator
  static MemoryEvents of(List<Long> numbers) {
    if (numbers.size() != NUMBERS) {
      throw new IllegalArgumentException("memory events are nine numbers, not " + numbers.size());
    }
    return new MemoryEvents(
        numbers.get(0), misses(numbers, 1), numbers.get(4), numbers.get(5), misses(numbers, 6));
  }

  private static BlockTrace.Misses misses(List<Long> numbers, int from) {
    return new BlockTrace.Misses(numbers.get(from), numbers.get(from + 1), numbers.get(from + 2));
  }

  @JsonValue
  public List<Long> numbers() {
    return List.of(
        fetchedBytes,
        fetchMisses.warm(),
        fetchMisses.random(),
        fetchMisses.evicted(),
        loads,
        stores,
        dataMisses.warm(),
        dataMisses.random(),
        dataMisses.evicted());
  }

  public MemoryEvents plus(MemoryEvents other) {
    return combine(other, Long::sum);
  }

  public MemoryEvents times(long factor) {
    return combine(this, (mine, same) -> Math.multiplyExact(mine, factor));
  }

  /** Whether no number of {@code other} is larger. */
  public boolean covers(MemoryEvents other) {
    List<Long> mine = numbers();
    List<Long> theirs = other.numbers();
    for (int i = 0; i < NUMBERS; i++) {
      if (mine.get(i) < theirs.get(i)) {
        return false;
      }
    }
    return true;
  }

  private MemoryEvents combine(
      MemoryEvents other, java.util.function.LongBinaryOperator operation) {
    List<Long> mine = numbers();
    List<Long> theirs = other.numbers();
    Long[] result = new Long[NUMBERS];
    for (int i = 0; i < NUMBERS; i++) {
      result[i] = operation.applyAsLong(mine.get(i), theirs.get(i));
    }
    return of(List.of(result));
  }
}
