package thumbprint.study;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import thumbprint.build.ImageRecipe;
import thumbprint.catalog.Engine;

/**
 * What an image and its deck are given less, or other, than usual.
 *
 * @param heapBytes that the allocator may take; empty: all there is
 * @param stackBytes of the firmware's stack, a multiple of 8; empty: the usual
 * @param parameters numbers of the engine by their id in the catalog
 */
record Limits(OptionalLong heapBytes, OptionalLong stackBytes, Map<String, Long> parameters) {
  /** Everything as usual. */
  static final Limits NONE = new Limits(OptionalLong.empty(), OptionalLong.empty(), Map.of());

  Limits {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }

  static Limits ofHeap(long bytes) {
    return new Limits(OptionalLong.of(bytes), OptionalLong.empty(), Map.of());
  }

  static Limits ofStack(long bytes) {
    return new Limits(OptionalLong.empty(), OptionalLong.of(bytes), Map.of());
  }

  static Limits ofParameter(String id, long value) {
    return new Limits(OptionalLong.empty(), OptionalLong.empty(), Map.of(id, value));
  }

  /** The recipe of the image under these limits; the heap's is the deck's. */
  ImageRecipe of(ImageRecipe recipe, Engine engine) {
    ImageRecipe limited =
        stackBytes.isPresent() ? recipe.withStack(stackBytes.getAsLong()) : recipe;
    for (Map.Entry<String, Long> turned : parameters.entrySet()) {
      limited = limited.with(engine.parameters().get(turned.getKey()), turned.getValue());
    }
    return limited;
  }

  /** What of this decides the image, as a key. */
  String image() {
    return stackBytes + " " + parameters;
  }

  /** As labels append it; empty where nothing is limited. */
  String text() {
    StringBuilder text = new StringBuilder();
    heapBytes.ifPresent(bytes -> text.append(", heap ").append(bytes));
    stackBytes.ifPresent(bytes -> text.append(", stack ").append(bytes));
    parameters.forEach((id, value) -> text.append(", ").append(id).append(' ').append(value));
    return text.toString();
  }
}
