package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import thumbprint.analysis.Figure;
import thumbprint.catalog.Board;

/**
 * A memory of the board drawn to scale.
 *
 * @param parts from the bottom; together the whole memory, unless more is needed than there is
 */
public record MemoryMap(String title, String size, List<Part> parts) {
  /** A part and its share of the memory in per cent. */
  public record Part(String kind, double percent, String words) {
    /** Name of its style. */
    public String style() {
      return "m-" + kind.replace(' ', '-');
    }
  }

  public MemoryMap {
    parts = List.copyOf(parts);
  }

  /**
   * The memory of the image and that of the data, with the recommended engine; none without one.
   */
  static List<MemoryMap> of(ReportInput input) {
    return input
        .decision()
        .winner()
        .map(w -> List.of(flash(input, w.alternative().engine()), ram(input, w.id())))
        .orElse(List.of());
  }

  private static MemoryMap flash(ReportInput input, String engine) {
    Board.Boot boot = input.setting().boot();
    Board.Memory memory = input.board().memory(boot.code());
    List<Map.Entry<String, Double>> parts = new ArrayList<>();
    parts.add(Map.entry("firmware", (double) boot.reserved().flashBytes()));
    new FlashParts(input)
        .all().stream()
            .filter(p -> p.engine().equals(engine))
            .findFirst()
            .ifPresent(
                p ->
                    p.bytes()
                        .forEach(
                            (name, bytes) ->
                                parts.add(Map.entry(name, (double) Math.max(0, bytes)))));
    return drawn(memory, memory.bytes(), parts);
  }

  private static MemoryMap ram(ReportInput input, String variant) {
    Board.Boot boot = input.setting().boot();
    long free = input.setting().budget().ramFreeBytes();
    long whole = free + boot.reserved().ramBytes();
    Board.Memory memory =
        boot.data().stream()
            .map(input.board()::memory)
            .filter(m -> m.bytes() == whole)
            .findFirst()
            .orElse(input.board().memory(boot.data().getFirst()));
    List<Map.Entry<String, Double>> parts = new ArrayList<>();
    parts.add(Map.entry("firmware", (double) boot.reserved().ramBytes()));
    if (SummaryFigures.figure(input, variant, Metrics.RAM) instanceof Figure.Known known) {
      parts.add(Map.entry("engine", known.range().high()));
    }
    return drawn(memory, memory.bytes(), parts);
  }

  static MemoryMap drawn(Board.Memory memory, double whole, List<Map.Entry<String, Double>> named) {
    List<Part> parts = new ArrayList<>();
    double used = 0;
    for (Map.Entry<String, Double> part : named) {
      if (part.getValue() > 0) {
        parts.add(part(part.getKey(), part.getValue(), whole));
        used += part.getValue();
      }
    }
    if (used < whole) {
      parts.add(part("free", whole - used, whole));
    }
    String size = Numbers.kib(whole) + Numbers.THIN + "KiB " + memory.kind();
    return new MemoryMap(memory.name(), size, parts);
  }

  private static Part part(String kind, double bytes, double whole) {
    return new Part(
        kind,
        Math.min(100, bytes / whole * 100),
        kind + " " + Numbers.kib(bytes) + Numbers.THIN + "KiB");
  }
}
