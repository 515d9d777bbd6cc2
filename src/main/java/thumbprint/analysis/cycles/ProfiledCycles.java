package thumbprint.analysis.cycles;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import thumbprint.catalog.CycleModel;
import thumbprint.evidence.CycleProfile;

/**
 * Cycles of a stored profile, with the coefficients as they are now.
 *
 * @param profile counts of the trial
 * @param model numbers of the core
 */
public record ProfiledCycles(CycleProfile profile, CycleModel model) {
  public ProfiledCycles {
    if (!counts(profile, model)) {
      throw new IllegalArgumentException(
          "the profile was counted by "
              + profile.key().model()
              + ", the core has "
              + model.structure().versioned());
    }
  }

  /** Whether a profile was counted in the way that the model's numbers are for. */
  public static boolean counts(CycleProfile profile, CycleModel model) {
    return profile.key().model().equals(model.structure().versioned());
  }

  /** All windows of a phase together; absent where the trial did not come to it. */
  public Optional<CycleEstimate> total(String phase) {
    return profile.phase(phase).map(found -> new CycleEstimate(found.total(), model));
  }

  /** The window of a phase that has the highest bound; absent where it has none. */
  public Optional<CycleEstimate> worst(String phase) {
    return kept(phase).max(Comparator.comparingDouble(estimate -> estimate.cycles().high()));
  }

  /**
   * Cycles of the slowest window of a phase with these coefficients, which need not be the same
   * window for all of them.
   *
   * @param drawn as in {@link CycleEstimate#at}
   */
  public Optional<Double> worstAt(String phase, Map<String, Double> drawn) {
    return kept(phase).map(estimate -> estimate.at(drawn)).max(Comparator.naturalOrder());
  }

  private Stream<CycleEstimate> kept(String phase) {
    return profile.phase(phase).map(CycleProfile.Phase::kept).orElse(List.of()).stream()
        .map(window -> new CycleEstimate(window.work(), model));
  }
}
