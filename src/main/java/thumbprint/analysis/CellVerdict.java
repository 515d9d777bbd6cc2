package thumbprint.analysis;

import thumbprint.evidence.Cell;
import thumbprint.evidence.Outcome;
import thumbprint.module.Agreement;

/** What became of a cell, in the order that a reader must hear of it: the worst first. */
public enum CellVerdict {
  /** It ran to its end and nothing complained, but the results are not the reference's. */
  WRONG("wrong"),
  FAULTED("faulted"),
  TRAPPED("trapped"),
  OUT_OF_MEMORY("out of memory"),
  TOO_LONG("took too long"),
  REFUSED("refused"),
  NOT_LINKED("did not link"),
  NOT_BUILT("did not build"),
  /** A fault of the lab, so nothing is said of the engine. */
  BROKEN("broken"),
  RIGHT("right");

  private static final String LINK = "link";

  private final String words;

  CellVerdict(String words) {
    this.words = words;
  }

  /** Words that follow a number of workloads: {@code 2 did not link}. */
  public String words() {
    return words;
  }

  static CellVerdict of(CellFindings cell) {
    return switch (cell.cell().result()) {
      case Cell.NotBuilt notBuilt -> notBuilt.stage().equals(LINK) ? NOT_LINKED : NOT_BUILT;
      case Cell.Ran ran -> cell.trial().map(t -> of(t.outcome(), cell.agreement())).orElse(BROKEN);
    };
  }

  private static CellVerdict of(Outcome outcome, Agreement agreement) {
    return switch (outcome) {
      case Outcome.Completed completed -> of(agreement);
      case Outcome.Refused refused -> REFUSED;
      case Outcome.Trapped trapped -> TRAPPED;
      case Outcome.OutOfMemory outOfMemory -> OUT_OF_MEMORY;
      case Outcome.Faulted faulted -> FAULTED;
      case Outcome.OverBudget overBudget -> TOO_LONG;
      case Outcome.HostTimedOut hostTimedOut -> TOO_LONG;
      case Outcome.Broken broken -> BROKEN;
    };
  }

  private static CellVerdict of(Agreement agreement) {
    return switch (agreement) {
      case Agreement.Equal equal -> RIGHT;
      case Agreement.Differs differs -> WRONG;
      case Agreement.None none -> BROKEN;
    };
  }

  /** The words of engine, compiler or comparison; empty for a right result. */
  static String reason(CellFindings cell) {
    return switch (cell.cell().result()) {
      case Cell.NotBuilt(String stage, String reason) -> stage + ": " + reason;
      case Cell.Ran ran -> {
        if (cell.right()) {
          yield "";
        }
        yield cell.completed()
            ? cell.agreement().detail()
            : cell.trial()
                .map(t -> t.outcome().detail())
                .orElse("the experiment lacks trial " + ran.trial());
      }
    };
  }
}
