package thumbprint.report;

import java.util.List;
import thumbprint.report.EvidenceTables.Table;

/**
 * The section on what was measured of variants beside their cells.
 *
 * @param measured whether anything was
 */
public record ExaminationSection(boolean measured, List<Part> parts) {
  public ExaminationSection {
    parts = List.copyOf(parts);
  }

  /**
   * One kind of examination.
   *
   * @param id anchor
   * @param finding one sentence from the data
   * @param meaning how to read the table
   * @param alarms promises that the measurement contradicts
   * @param table no rows where nothing was measured
   */
  public record Part(String id, String finding, String meaning, List<String> alarms, Table table) {
    public Part {
      alarms = List.copyOf(alarms);
    }

    static Part of(String finding, String meaning, Table table) {
      return new Part("examined-" + table.id(), finding, meaning, List.of(), table);
    }

    Part warning(List<String> lines) {
      return new Part(id, finding, meaning, lines, table);
    }
  }

  static ExaminationSection of(ReportInput input) {
    return new ExaminationSection(
        !input.findings().experiment().examinations().isEmpty(),
        List.of(
            Part.of(
                ExaminationFindings.minima(input),
                "Each memory was made smaller alone, in steps of 64 bytes, until the workload no"
                    + " longer came out right. An engine's operand stack lies in the arena.",
                ExaminationTables.minima(input)),
            Part.of(
                ExaminationFindings.reloads(input),
                "Two modules of different size loaded in turn in one boot; where the module is"
                    + " linked in, that one again. The allocator never returns its arena.",
                ExaminationTables.reloads(input)),
            Part.of(
                    ExaminationFindings.interruption(input),
                    "Endless calls, each in a boot of its own. No means that only the lab's budget"
                        + " of instructions ended it.",
                    ExaminationTables.interruption(input))
                .warning(ExaminationFindings.contradictions(input)),
            Part.of(
                ExaminationFindings.crossings(input),
                "Instructions of one crossing, passing its arguments and what the other side does"
                    + " in a few instructions included; a line through 1, 2, 4 and 8 arguments.",
                ExaminationTables.crossings(input))));
  }
}
