package thumbprint.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.Variant;

/**
 * What it costs that calls can be interrupted: a variant beside the one that differs in the option
 * that promises it alone.
 *
 * @param without name of the other variant
 * @param factor geometric mean of the steady instructions over those without, over the workloads
 *     that both complete with right results
 * @param audio workload with a deadline whose worst call grows most; empty where none has both
 */
public record MeteringCost(String without, GeometricMean factor, Optional<PerBlock> audio) {
  /**
   * Instructions that the worst call of a block takes more.
   *
   * @param more instructions
   * @param workload id
   */
  public record PerBlock(long more, String workload) {}

  /** How a variant promises interruption: the option and its value, as {@code metering=on}. */
  public static Optional<String> means(Variant variant) {
    return option(variant)
        .map(id -> id + "=" + variant.settings().getOrDefault(id, standard(variant, id)));
  }

  /** Empty where no option promises it, or the variant without was not measured. */
  public static Optional<MeteringCost> of(Findings findings, Variant variant) {
    return without(variant)
        .map(Variant::name)
        .flatMap(other -> compared(findings, variant.name(), other));
  }

  /** The variant with that option at its default and all others equal. */
  public static Optional<Variant> without(Variant variant) {
    return option(variant)
        .filter(id -> variant.settings().containsKey(id))
        .map(
            id -> {
              Map<String, String> settings = new TreeMap<>(variant.settings());
              settings.remove(id);
              return new Variant(
                  variant.runtime(), variant.engineId(), variant.engine(), settings, false);
            });
  }

  private static String standard(Variant variant, String option) {
    return variant.engine().options().get(option).standard();
  }

  private static Optional<String> option(Variant variant) {
    return variant.optionValues().entrySet().stream()
        .filter(option -> promises(option.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean promises(Engine.OptionValue value) {
    return value.guarantees().state(Guarantees.Guarantee.INTERRUPTION) == Guarantees.State.CHECKED;
  }

  private static Optional<MeteringCost> compared(Findings findings, String with, String other) {
    Map<String, CellFindings> metered = findings.ofVariant(with);
    Map<String, CellFindings> free = findings.ofVariant(other);
    List<Double> ratios = new ArrayList<>();
    List<PerBlock> blocks = new ArrayList<>();
    metered.forEach(
        (workload, cell) -> {
          CellFindings beside = free.get(workload);
          if (beside == null || !cell.right() || !beside.right() || beside.steadyTotal() == 0) {
            return;
          }
          ratios.add((double) cell.steadyTotal() / beside.steadyTotal());
          if (cell.workload().blockSamples() > 0) {
            blocks.add(new PerBlock(worst(cell) - worst(beside), workload));
          }
        });
    return ratios.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MeteringCost(
                other,
                GeometricMean.of(ratios),
                blocks.stream().max(Comparator.comparingLong(PerBlock::more))));
  }

  private static long worst(CellFindings cell) {
    long worst = 0;
    for (long instructions : cell.steadyInstructions()) {
      worst = Math.max(worst, instructions);
    }
    return worst;
  }
}
