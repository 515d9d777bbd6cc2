package thumbprint.report;

import java.util.List;

/**
 * The section on hardware.
 *
 * @param wrong every wrong result with its first difference
 */
public record HardwarePage(
    CompatibilityMatrix matrix, HardwareTitles titles, HardwareTables tables, List<String> wrong) {
  public HardwarePage {
    wrong = List.copyOf(wrong);
  }

  static HardwarePage of(ReportInput input) {
    return new HardwarePage(
        CompatibilityMatrix.of(input),
        HardwareTitles.of(input),
        HardwareTables.of(input),
        WrongResults.lines(input));
  }
}
