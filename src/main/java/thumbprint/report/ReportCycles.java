package thumbprint.report;

import java.util.Optional;
import thumbprint.analysis.BoardCycles;
import thumbprint.analysis.CallCost;
import thumbprint.analysis.CallPricing;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.placement.Site;
import thumbprint.catalog.Board;

/** The cycles that a report shows: those that the profile's setting was decided with. */
final class ReportCycles {
  private ReportCycles() {}

  static BoardCycles of(ReportInput input) {
    Board.Boot boot = input.setting().boot();
    Site site =
        new Site(
            input.board(),
            input.setting().clock(),
            boot,
            boot.reserved().flashBytes(),
            boot.reserved().ramBytes());
    BoardCycles anew = BoardCycles.of(input.findings(), input.core(), site);
    CallPricing pricing =
        (cell, empty) -> decidedWith(input, cell).or(() -> anew.pricing().worst(cell, empty));
    return new BoardCycles(anew.findings(), anew.core(), anew.site(), pricing);
  }

  private static Optional<CallCost> decidedWith(ReportInput input, CellFindings cell) {
    return input
        .member(cell.cell().variant())
        .map(member -> member.summary().calls().get(cell.workload().id()));
  }
}
