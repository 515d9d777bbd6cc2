package thumbprint.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The numbers of a core's cycle model, with what they rest on. Cycles are the sum of coefficient
 * times count over all terms, times the model's own error.
 *
 * @param structure how cycles are counted
 * @param version of the numbers; raised when any of them changes
 * @param coefficients by the id of the term, in cycles
 * @param error factors on the sum
 * @param validation against which published measurements it was held, and how far off it was
 * @param notValidated what no measurement speaks of, a sentence each
 */
public record CycleModel(
    CycleStructure structure,
    int version,
    Map<String, Coefficient> coefficients,
    Error error,
    String validation,
    List<String> notValidated) {
  /** Name of the error of straight code among the coefficients that are drawn. */
  public static final String MODEL_ERROR = "model-error";

  /** Name of the error of dispatching code among them. */
  public static final String MODEL_ERROR_DISPATCHING = "model-error-dispatching";

  /**
   * Factors on the sum of all terms. Interpreters are estimated worse than other code. Which of the
   * two a window is, its instructions tell: the share of indirect branches among them.
   *
   * @param straight for code that hardly dispatches
   * @param dispatching for interpreters' loops; absent where no difference is known
   * @param dispatchShare absent with it
   */
  public record Error(
      Coefficient straight,
      Optional<Coefficient> dispatching,
      Optional<DispatchShare> dispatchShare) {
    public Error {
      Checks.present(straight, "error.straight");
      dispatching = dispatching == null ? Optional.empty() : dispatching;
      dispatchShare = dispatchShare == null ? Optional.empty() : dispatchShare;
      Checks.require(
          dispatching.isPresent() == dispatchShare.isPresent(),
          "error.dispatching and error.dispatch-share go together");
    }

    /** How far a window with this share of indirect branches is a dispatching one, 0 to 1. */
    public double dispatching(double share) {
      return dispatchShare.map(range -> range.position(share)).orElse(0.0);
    }
  }

  /**
   * Indirect branches, other than returns, among all instructions.
   *
   * @param from up to here code is straight
   * @param to from here on it dispatches; between the two the factors are mixed
   */
  public record DispatchShare(double from, double to, String basis) {
    public DispatchShare {
      Checks.require(
          0 <= from && from < to && to <= 1, "error.dispatch-share needs 0 <= from < to <= 1");
      Checks.text(basis, "error.dispatch-share.basis");
    }

    double position(double share) {
      return Math.clamp((share - from) / (to - from), 0, 1);
    }
  }

  public CycleModel {
    Checks.present(structure, "cycle-model.structure");
    Checks.require(version > 0, "cycle-model.version must be positive");
    coefficients = Checks.mapOrEmpty(coefficients);
    Checks.present(error, "cycle-model.error");
    Checks.text(validation, "cycle-model.validation");
    notValidated = Checks.listOrEmpty(notValidated);
  }

  /** The coefficient of a term that the structure yields. */
  public Coefficient coefficient(CycleTerm term) {
    Coefficient coefficient = coefficients.get(term.id());
    Checks.require(coefficient != null, "no coefficient for the term \"" + term.id() + "\"");
    return coefficient;
  }

  /** All that is drawn together for every engine on the core, by name: terms and errors. */
  public Map<String, Coefficient> drawn() {
    Map<String, Coefficient> all = new TreeMap<>(coefficients);
    all.put(MODEL_ERROR, error.straight());
    error.dispatching().ifPresent(factor -> all.put(MODEL_ERROR_DISPATCHING, factor));
    return Collections.unmodifiableMap(all);
  }
}
