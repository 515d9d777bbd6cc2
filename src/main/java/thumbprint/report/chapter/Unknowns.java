package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.List;
import thumbprint.catalog.Core;
import thumbprint.decision.Assessment;
import thumbprint.decision.Contribution;
import thumbprint.decision.Performance;
import thumbprint.report.Mark;

/** What is still unknown, and which experiment would tell. */
final class Unknowns {
  private Unknowns() {}

  static Chapter.Section section(Known known) {
    List<List<Cell>> rows = new ArrayList<>();
    rows.addAll(missing(known));
    rows.addAll(cores(known));
    rows.add(
        row(
            "Time on silicon",
            "No board was measured; floating-point timing is the largest gap of the models.",
            "The board kit: ./thumbprint kit, then ./thumbprint validate points.csv"));
    rows.add(
        row(
            "Power",
            "Only currents of others are used.",
            "A board with a current probe that runs the board kit in a loop"));
    rows.add(
        row(
            "Real programs",
            "Workloads stand for them; the distance to them is not computed.",
            "Each program as its compiler writes it: ./thumbprint fit program.wasm"));
    return Chapter.Section.of(
        "unknown",
        "What is still unknown, and which experiment would tell",
        new Block.Grid("unknown-table", List.of("What", "Why", "Experiment"), rows));
  }

  private static List<List<Cell>> missing(Known known) {
    List<List<Cell>> rows = new ArrayList<>();
    Recommended recommended = Recommended.of(known.input());
    List<Assessment> both =
        java.util.stream.Stream.concat(
                recommended.primary().stream(), recommended.alternative().stream())
            .toList();
    for (Assessment assessment : both) {
      for (Contribution contribution : assessment.contributions()) {
        if (contribution.performance() instanceof Performance.Missing absent) {
          rows.add(
              row(
                  contribution.criterionId() + " of " + known.input().name(assessment.id()),
                  absent.reason(),
                  "./thumbprint evaluate --profile " + known.input().profile().id()));
        }
      }
    }
    return rows;
  }

  private static List<List<Cell>> cores(Known known) {
    List<Core> cores = known.input().hardware().notMeasured();
    if (cores.isEmpty()) {
      return List.of();
    }
    return List.of(
        row(
            "Other cores",
            String.join(", ", cores.stream().map(Core::name).toList())
                + ": no cell of this experiment ran there.",
            "./thumbprint evaluate --cores all"));
  }

  private static List<Cell> row(String what, String why, String experiment) {
    return List.of(
        Cell.words(what), Cell.marked(why, Mark.ASSESSED, "", List.of()), Cell.words(experiment));
  }
}
