package thumbprint.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.catalog.CycleTerm;

/**
 * How often each thing happened that costs cycles; what did not happen is not in the map.
 *
 * @param counts by term, none negative
 */
public record CycleTerms(Map<CycleTerm, Long> counts) {
  public static final CycleTerms NONE = new CycleTerms(Map.of());

  public CycleTerms {
    Map<CycleTerm, Long> happened = new EnumMap<>(CycleTerm.class);
    counts.forEach(
        (term, count) -> {
          if (count < 0) {
            throw new IllegalArgumentException(term.id() + " cannot have happened " + count);
          }
          if (count > 0) {
            happened.put(term, count);
          }
        });
    counts = Collections.unmodifiableMap(happened);
  }

  public static CycleTerms of(CycleTerm term, long count) {
    return new CycleTerms(Map.of(term, count));
  }

  @JsonCreator
  static CycleTerms byId(Map<String, Long> ids) {
    Map<CycleTerm, Long> counts = new EnumMap<>(CycleTerm.class);
    ids.forEach(
        (id, count) ->
            counts.put(
                CycleTerm.of(id)
                    .orElseThrow(() -> new IllegalArgumentException("unknown term " + id)),
                count));
    return new CycleTerms(counts);
  }

  /** Counts by the id of the term. */
  @JsonValue
  public Map<String, Long> ids() {
    Map<String, Long> ids = new TreeMap<>();
    counts.forEach((term, count) -> ids.put(term.id(), count));
    return ids;
  }

  public long count(CycleTerm term) {
    return counts.getOrDefault(term, 0L);
  }

  public CycleTerms plus(CycleTerms other) {
    Map<CycleTerm, Long> sum = new EnumMap<>(CycleTerm.class);
    sum.putAll(counts);
    other.counts.forEach((term, count) -> sum.merge(term, count, Long::sum));
    return new CycleTerms(sum);
  }

  public CycleTerms times(long factor) {
    Map<CycleTerm, Long> product = new EnumMap<>(CycleTerm.class);
    counts.forEach((term, count) -> product.put(term, Math.multiplyExact(count, factor)));
    return new CycleTerms(product);
  }

  /** Whether no term of {@code other} is larger. */
  public boolean covers(CycleTerms other) {
    return other.counts.entrySet().stream().allMatch(e -> count(e.getKey()) >= e.getValue());
  }
}
