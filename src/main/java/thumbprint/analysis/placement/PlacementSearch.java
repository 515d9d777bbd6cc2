package thumbprint.analysis.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import thumbprint.analysis.Range;
import thumbprint.catalog.Board;
import thumbprint.evidence.CacheGeometry;
import thumbprint.evidence.MemoryEvents;
import thumbprint.evidence.WindowWork;

/**
 * Finds the cheapest map: every part in every memory that may hold it, as long as there is room.
 * Cheapest is by the high bound with emptied caches, because that is what an audio interrupt can
 * count on; then by the middle; then by the order in which the board names its memories.
 */
public final class PlacementSearch {
  /** Instructions cannot be fetched from there (Arm DDI 0489, recalled). */
  private static final List<String> NOT_EXECUTABLE = List.of("dtcm");

  private static final Comparator<Candidate> CHEAPEST =
      Comparator.comparingDouble((Candidate c) -> c.cycles().get(Scenario.EVICTED).high())
          .thenComparingDouble(c -> c.cycles().get(Scenario.EVICTED).mid())
          .thenComparingDouble(c -> c.cycles().get(Scenario.WARM).high());

  private final Site site;
  private final AccessCost cost;
  private final List<Part> parts;
  private final WindowWork work;
  private Candidate best;

  private PlacementSearch(Site site, CacheGeometry simulated, List<Part> parts, WindowWork work) {
    this.site = site;
    this.cost = new AccessCost(site, simulated);
    this.parts = parts.stream().sorted(Comparator.comparingLong(Part::bytes).reversed()).toList();
    this.work = work;
  }

  private record Candidate(Map<String, String> memories, Map<Scenario, Range> cycles) {}

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
    place(0, new LinkedHashMap<>(), free(), none());
    return best == null ? new PlacementAnswer.NoRoom(parts.getFirst().name(), 1) : placed();
  }

  /** All that comes with the image must fit the boot memory, wherever it runs. */
  private Optional<PlacementAnswer> imageTooLarge() {
    long bytes = parts.stream().filter(Part::constant).mapToLong(Part::bytes).sum();
    long lacks = bytes - site.freeBytes(site.board().memory(site.boot().code()));
    return parts.stream()
        .filter(part -> part.constant() && lacks > 0)
        .findFirst()
        .map(part -> new PlacementAnswer.NoRoom(part.name(), lacks));
  }

  /** A part for which no memory has room, or none whose cost is known. */
  private Optional<PlacementAnswer> hopeless() {
    for (Part part : parts) {
      List<Board.Memory> roomy =
          allowed(part).filter(m -> site.freeBytes(m) >= part.bytes()).toList();
      if (roomy.isEmpty()) {
        long most = allowed(part).mapToLong(site::freeBytes).max().orElse(0);
        return Optional.of(new PlacementAnswer.NoRoom(part.name(), part.bytes() - most));
      }
      if (roomy.stream().allMatch(m -> cost.unknown(m).isPresent())) {
        return Optional.of(
            new PlacementAnswer.CostUnknown(cost.unknown(roomy.getFirst()).orElseThrow()));
      }
    }
    return Optional.empty();
  }

  private void place(
      int index,
      Map<String, String> memories,
      Map<String, Long> free,
      Map<Scenario, Range> cycles) {
    if (index == parts.size()) {
      Candidate candidate = new Candidate(new LinkedHashMap<>(memories), cycles);
      if (best == null || CHEAPEST.compare(candidate, best) < 0) {
        best = candidate;
      }
      return;
    }
    Part part = parts.get(index);
    for (Board.Memory memory : allowed(part).toList()) {
      if (cost.unknown(memory).isEmpty() && take(free, part, memory)) {
        memories.put(part.name(), memory.name());
        place(index + 1, memories, free, plus(cycles, part, memory));
        memories.remove(part.name());
        give(free, part, memory);
      }
    }
  }

  /** Constants take room in the boot memory too, from where they are copied. */
  private boolean take(Map<String, Long> free, Part part, Board.Memory memory) {
    for (String name : taken(part, memory)) {
      free.merge(name, -part.bytes(), Long::sum);
    }
    if (taken(part, memory).stream().allMatch(name -> free.get(name) >= 0)) {
      return true;
    }
    give(free, part, memory);
    return false;
  }

  private void give(Map<String, Long> free, Part part, Board.Memory memory) {
    taken(part, memory).forEach(name -> free.merge(name, part.bytes(), Long::sum));
  }

  private List<String> taken(Part part, Board.Memory memory) {
    boolean copied = part.constant() && !memory.name().equals(site.boot().code());
    return copied ? List.of(memory.name(), site.boot().code()) : List.of(memory.name());
  }

  private Stream<Board.Memory> allowed(Part part) {
    Stream<String> names =
        part.constant()
            ? Stream.concat(Stream.of(site.boot().code()), ram())
            : site.boot().data().stream();
    return names
        .distinct()
        .map(site.board()::memory)
        .filter(m -> !part.executed() || !NOT_EXECUTABLE.contains(m.kind()));
  }

  /** Data memories, and memory for instructions. */
  private Stream<String> ram() {
    Stream<String> instructions =
        site.board().memories().stream()
            .filter(m -> m.kind().equals("itcm"))
            .map(Board.Memory::name);
    return Stream.concat(instructions, site.boot().data().stream());
  }

  private Map<String, Long> free() {
    Map<String, Long> free = new HashMap<>();
    site.board().memories().forEach(m -> free.put(m.name(), site.freeBytes(m)));
    return free;
  }

  private static Map<Scenario, Range> none() {
    Map<Scenario, Range> cycles = new EnumMap<>(Scenario.class);
    for (Scenario scenario : Scenario.values()) {
      cycles.put(scenario, Range.exactly(0));
    }
    return cycles;
  }

  private Map<Scenario, Range> plus(Map<Scenario, Range> cycles, Part part, Board.Memory memory) {
    MemoryEvents events =
        part.areas().stream().map(work::memory).reduce(MemoryEvents.NONE, MemoryEvents::plus);
    Map<Scenario, Range> sum = new EnumMap<>(cycles);
    sum.replaceAll((scenario, before) -> before.plus(cost.cycles(events, memory, scenario)));
    return sum;
  }

  private PlacementAnswer placed() {
    Map<String, Long> free = free();
    Map<String, String> map = new LinkedHashMap<>();
    List<Part> shown = new ArrayList<>(parts);
    for (Part part : shown) {
      String memory = best.memories().get(part.name());
      map.put(part.name(), memory);
      taken(part, site.board().memory(memory))
          .forEach(name -> free.merge(name, -part.bytes(), Long::sum));
    }
    free.keySet().removeIf(name -> !map.containsValue(name) && !name.equals(site.boot().code()));
    return new PlacementAnswer.Placed(
        new Placement(map, new java.util.TreeMap<>(free), best.cycles()));
  }
}
