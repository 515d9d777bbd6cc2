package thumbprint.analysis.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.catalog.Board;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.MemoryEvents;
import thumbprint.evidence.WindowWork;

/**
 * Finds the cheapest map: every part in every memory that may hold it, as long as there is room.
 * Cheapest is by the high bound with emptied caches, because that is what an audio interrupt can
 * count on; then by the middle; then by the high bound with warm ones; then by the order in which
 * the board names its memories. Branches that cost what the best map costs already are left out.
 */
public final class PlacementSearch {
  private final Site site;
  private final AccessCost cost;
  private final List<Part> parts;
  private final WindowWork work;
  private final List<List<PartInMemory>> choices = new ArrayList<>();
  private final Map<String, Long> free = new HashMap<>();
  private final Map<Board.Memory, Optional<String>> unknown = new IdentityHashMap<>();
  private final MemoryChoice memories;
  private PartInMemory[] chosen;
  private PartInMemory[] best;
  private MapCost bestCost;

  private PlacementSearch(Site site, CacheGeometry simulated, List<Part> parts, WindowWork work) {
    this.site = site;
    this.cost = new AccessCost(site, simulated);
    this.parts = List.copyOf(parts);
    this.work = work;
    this.memories = new MemoryChoice(site);
  }

  /** Why the cost of a memory is not known; asked once for each. */
  private Optional<String> unknown(Board.Memory memory) {
    return unknown.computeIfAbsent(memory, cost::unknown);
  }

  /**
   * The best map.
   *
   * @param parts of the firmware
   * @param work of the call in question
   * @param simulated the caches that its misses were counted with
   */
  public static PlacementAnswer best(
      Site site, List<Part> parts, WindowWork work, CacheGeometry simulated) {
    return new PlacementSearch(site, simulated, parts, work).answer();
  }

  private PlacementAnswer answer() {
    Optional<PlacementAnswer> hopeless = imageTooLarge().or(this::hopeless);
    if (hopeless.isPresent()) {
      return hopeless.get();
    }
    site.board().memories().forEach(m -> free.put(m.name(), site.freeBytes(m)));
    parts.forEach(part -> choices.add(choices(part)));
    choices.sort((a, b) -> Double.compare(dearest(b), dearest(a)));
    chosen = new PartInMemory[choices.size()];
    place(0, MapCost.NONE);
    return best == null ? crowded() : placed();
  }

  /** The memories that are priced have no room for all parts together; others may have. */
  private PlacementAnswer crowded() {
    return parts.stream()
        .flatMap(memories::of)
        .map(this::unknown)
        .flatMap(Optional::stream)
        .findFirst()
        .<PlacementAnswer>map(PlacementAnswer.CostUnknown::new)
        .orElseGet(() -> new PlacementAnswer.NoRoom(largest().name(), 1));
  }

  /** All that comes with the image must fit the boot memory, wherever it runs. */
  private Optional<PlacementAnswer> imageTooLarge() {
    long bytes = parts.stream().filter(Part::constant).mapToLong(Part::bytes).sum();
    long lacks = bytes - site.freeBytes(site.board().memory(site.boot().code()));
    return parts.stream()
        .filter(part -> part.constant() && lacks > 0)
        .max(Comparator.comparingLong(Part::bytes))
        .map(part -> new PlacementAnswer.NoRoom(part.name(), lacks));
  }

  /** A part for which no memory has room, or none whose cost is known. */
  private Optional<PlacementAnswer> hopeless() {
    for (Part part : parts) {
      List<Board.Memory> roomy =
          memories.of(part).filter(m -> site.freeBytes(m) >= part.bytes()).toList();
      if (roomy.isEmpty()) {
        long most = memories.of(part).mapToLong(site::freeBytes).max().orElse(0);
        return Optional.of(new PlacementAnswer.NoRoom(part.name(), part.bytes() - most));
      }
      if (roomy.stream().allMatch(m -> unknown(m).isPresent())) {
        return Optional.of(
            new PlacementAnswer.CostUnknown(unknown(roomy.getFirst()).orElseThrow()));
      }
    }
    return Optional.empty();
  }

  /** Where a part may lie, cheapest first. */
  private List<PartInMemory> choices(Part part) {
    MemoryEvents events = part.events(work);
    return memories
        .of(part)
        .filter(memory -> unknown(memory).isEmpty())
        .map(memory -> new PartInMemory(part, memory, MapCost.of(cost, events, memory)))
        .sorted((a, b) -> a.cost().compareTo(b.cost()))
        .toList();
  }

  private static double dearest(List<PartInMemory> choices) {
    return choices.getLast().cost().evicted().high();
  }

  private void place(int index, MapCost so) {
    if (best != null && so.compareTo(bestCost) >= 0) {
      return;
    }
    if (index == choices.size()) {
      best = chosen.clone();
      bestCost = so;
      return;
    }
    for (PartInMemory choice : choices.get(index)) {
      if (take(choice)) {
        chosen[index] = choice;
        place(index + 1, so.plus(choice.cost()));
      }
      give(choice);
    }
  }

  /** Constants take room in the boot memory too, from where they are copied. */
  private boolean take(PartInMemory choice) {
    boolean room = true;
    for (String name : choice.taken(site.boot().code())) {
      room &= free.merge(name, -choice.part().bytes(), Long::sum) >= 0;
    }
    return room;
  }

  private void give(PartInMemory choice) {
    for (String name : choice.taken(site.boot().code())) {
      free.merge(name, choice.part().bytes(), Long::sum);
    }
  }

  private Part largest() {
    return parts.stream()
        .reduce((a, b) -> b.bytes() > a.bytes() ? b : a)
        .orElseThrow(() -> new IllegalStateException("a firmware without parts has no map"));
  }

  private PlacementAnswer placed() {
    Map<String, String> map = new LinkedHashMap<>();
    for (Part part : parts) {
      for (PartInMemory choice : best) {
        if (choice.part() == part) {
          map.put(part.name(), choice.memory().name());
        }
      }
    }
    for (PartInMemory choice : best) {
      take(choice);
    }
    Map<String, Long> left = new TreeMap<>(free);
    left.keySet().removeIf(m -> !map.containsValue(m) && !m.equals(site.boot().code()));
    return new PlacementAnswer.Placed(new Placement(map, left, bestCost.byScenario()));
  }
}
