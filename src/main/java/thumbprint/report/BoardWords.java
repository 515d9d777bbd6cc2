package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import thumbprint.analysis.BoardLoad;
import thumbprint.analysis.BoardLoads;
import thumbprint.analysis.Deadline;
import thumbprint.report.EvidenceTables.Label;

/** How an engine stands on a board, in words. */
final class BoardWords {
  private BoardWords() {}

  /** Two or three words, and the reasons in full. */
  static Label standing(BoardLoad load) {
    String reasons = String.join(" ", reasons(load));
    return switch (load.standing()) {
      case RUNS -> new Label("runs", reasons);
      case UNDECIDED -> new Label("undecided", reasons);
      case LACKS -> new Label(lacks(load), reasons);
    };
  }

  private static String lacks(BoardLoad load) {
    if (!load.wrong().isEmpty()) {
      return "≠ wrong result";
    }
    if (load.right() == 0) {
      return "nothing right";
    }
    List<String> parts = new ArrayList<>();
    if (load.flashLacksBytes() > 0) {
      parts.add("flash");
    }
    if (load.ramLacksBytes() > 0) {
      parts.add("RAM");
    }
    return parts.isEmpty() ? "too slow" : "lacks " + String.join(", ", parts);
  }

  /** All that speaks against the engine on the board, and what its figures rest on. */
  static List<String> reasons(BoardLoad load) {
    List<String> reasons = new ArrayList<>();
    if (!load.wrong().isEmpty()) {
      reasons.add("Wrong results: " + String.join(", ", load.wrong()) + ".");
    }
    if (load.flashLacksBytes() > 0) {
      reasons.add(CostFindings.kib(load.flashLacksBytes()) + " of flash are missing.");
    }
    if (load.ramLacksBytes() > 0) {
      reasons.add(CostFindings.kib(load.ramLacksBytes()) + " of RAM are missing in one region.");
    }
    load.worst().map(w -> deadline(w.deadline())).ifPresent(reasons::add);
    if (load.right() < load.workloads()) {
      reasons.add(
          "By the " + load.right() + " of " + load.workloads() + " workloads that came out right.");
    }
    return reasons;
  }

  private static String deadline(Deadline deadline) {
    String words = "Deadline " + deadline.words();
    return deadline.verdict() == Deadline.Verdict.UNDECIDED
        ? words + ": " + deadline.open().orElse("the bounds straddle it") + "."
        : words + ".";
  }

  /** What a board is at: core, clock and boot mode. */
  static Label board(BoardLoads loads) {
    return new Label(
        loads.board().name(),
        loads.board().id()
            + ", "
            + loads.board().soc()
            + ", "
            + HardwareNames.setting(loads.site()));
  }
}
