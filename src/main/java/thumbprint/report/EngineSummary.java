package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.analysis.VariantSummary;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Variant;

/**
 * One engine: the variant that stands for it, and the others that were measured.
 *
 * @param chosen on the tuning half of the workloads, judged on the test half
 * @param others the vendor's defaults among them, where they are not the chosen ones
 * @param choice why this variant was chosen, one sentence
 */
public record EngineSummary(Member chosen, List<Member> others, String choice) {
  /** A variant with the figures that sum it up, on the test half of the workloads. */
  public record Member(Variant variant, VariantSummary summary) {
    public Member {
      if (!variant.name().equals(summary.variant())) {
        throw new IllegalArgumentException(
            "summary of " + summary.variant() + " given for " + variant.name());
      }
    }

    public String name() {
      return variant.name();
    }

    /** Whether nothing is set that differs from the engine's defaults. */
    public boolean plain() {
      return variant.name().equals(variant.engineId());
    }
  }

  public EngineSummary {
    others = List.copyOf(others);
  }

  public String engine() {
    return chosen.variant().engineId();
  }

  public String runtime() {
    return chosen.variant().runtime().id();
  }

  public Engine.Mode mode() {
    return chosen.variant().engine().mode();
  }

  /** Whether it can be recommended; native code is there to compare with. */
  public boolean candidate() {
    return chosen.variant().engine().candidate();
  }

  /** The chosen one first. */
  public List<Member> members() {
    List<Member> members = new ArrayList<>(others);
    members.addFirst(chosen);
    return members;
  }

  /** The variant with the project's own defaults, which may be the chosen one. */
  public Optional<Member> vendor() {
    return members().stream().filter(m -> m.variant().vendor()).findFirst();
  }

  boolean has(String variant) {
    return members().stream().anyMatch(m -> m.name().equals(variant));
  }
}
