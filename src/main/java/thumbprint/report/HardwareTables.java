package thumbprint.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thumbprint.analysis.BoardLoad;
import thumbprint.analysis.BoardLoads;
import thumbprint.analysis.Demand;
import thumbprint.analysis.MinimumHardware;
import thumbprint.analysis.Range;
import thumbprint.report.EvidenceTables.Column;
import thumbprint.report.EvidenceTables.Label;
import thumbprint.report.EvidenceTables.Row;
import thumbprint.report.EvidenceTables.Table;

/** The tables of hardware: what each engine needs at least, and how it stands on each board. */
public record HardwareTables(Table minimum, Table boards) {
  private static final String FLASH = "/-/flash.total.bytes";
  private static final String RAM = "/-/ram.total.bytes";

  private static final Comparator<BoardLoad> BEST =
      Comparator.comparing(BoardLoad::standing)
          .thenComparingDouble(HardwareTables::share)
          .thenComparing(BoardLoad::variant);

  static HardwareTables of(ReportInput input) {
    return new HardwareTables(minimum(input), boards(input));
  }

  private static Table minimum(ReportInput input) {
    List<Column> columns = new ArrayList<>();
    for (String tier : List.of("smallest", "with deadline", "all judged")) {
      columns.add(new Column("Flash, " + tier, "of the workload that needs most", "KiB"));
      columns.add(new Column("RAM, " + tier, "of the workload that needs most", "KiB"));
    }
    return new Table(
        "minimum",
        List.of("Variant", "Core", "Instructions", "Right", "Boards with room"),
        columns,
        input.hardware().minimum().stream().map(m -> minimum(input, m)).toList());
  }

  private static Row minimum(ReportInput input, MinimumHardware minimum) {
    List<ShownFigure> figures =
        Stream.of(minimum.smallest(), minimum.paced(), minimum.judged())
            .flatMap(
                tier ->
                    Stream.of(
                        bytes(input, minimum, tier.flash(), FLASH),
                        bytes(input, minimum, tier.ram(), RAM)))
            .toList();
    return new Row(
        List.of(
            Label.of(minimum.variant()),
            Label.of(minimum.core().name()),
            instructions(minimum),
            right(minimum),
            room(minimum)),
        figures);
  }

  private static Label instructions(MinimumHardware minimum) {
    return minimum.fpu()
        ? new Label(minimum.core().architecture() + ", FPU", "Images use the core's FPU.")
        : new Label(
            minimum.core().architecture() + ", soft",
            "There is no FPU, or it is not used: floating point is a library in software.");
  }

  private static Label right(MinimumHardware minimum) {
    MinimumHardware.Tier judged = minimum.judged();
    MinimumHardware.Tier paced = minimum.paced();
    return new Label(
        judged.right() + " of " + judged.workloads(),
        "Figures are those of the workloads that came out right; with a deadline "
            + paced.right()
            + " of "
            + paced.workloads()
            + ".");
  }

  private static Label room(MinimumHardware minimum) {
    return new Label(
        minimum.judged().boards().size() + " for all judged",
        words("Smallest", minimum.smallest())
            + words("With a deadline", minimum.paced())
            + words("All judged", minimum.judged()).strip());
  }

  private static String words(String name, MinimumHardware.Tier tier) {
    String boards = tier.boards().isEmpty() ? "none" : String.join(", ", tier.boards());
    return name + ": " + boards + ". ";
  }

  private static ShownFigure bytes(
      ReportInput input, MinimumHardware minimum, Optional<Demand> demand, String metric) {
    return bytes(input, minimum.machine(), minimum.variant(), demand, metric);
  }

  private static ShownFigure bytes(
      ReportInput input, String machine, String variant, Optional<Demand> demand, String metric) {
    return demand
        .map(
            d ->
                ShownFigure.known(
                    HardwareNames.figure(input, machine, variant + "/" + d.workload() + metric),
                    Range.exactly(d.bytes()),
                    "B",
                    Mark.MEASURED,
                    List.of(d.trial())))
        .orElseGet(() -> ShownFigure.missing(variant, "none right: no workload came out right"));
  }

  private static Table boards(ReportInput input) {
    List<Column> columns =
        List.of(
            new Column("Share of deadline", "worst call of the worst audio workload", "%"),
            new Column("Flash", "of the workload that needs most", "KiB"),
            new Column("RAM", "of the workload that needs most", "KiB"),
            new Column(
                "Energy of a block", "of the worst call: volt x ampere x cycles / clock", "µJ"));
    return new Table(
        "boards",
        List.of("Board", "Core", "Variant", "Stands"),
        columns,
        input.hardware().boards().stream().flatMap(b -> rows(input, b)).toList());
  }

  /** The same with the best candidate of each board alone, for a page that must be short. */
  static Table best(ReportInput input) {
    Table all = boards(input);
    return new Table(
        all.id(),
        all.labels(),
        all.columns(),
        input.hardware().boards().stream().flatMap(b -> best(input, b)).toList());
  }

  private static Stream<Row> best(ReportInput input, BoardLoads board) {
    return board.notMeasured().isPresent()
        ? rows(input, board)
        : board.loads().stream()
            .filter(load -> HardwareNames.candidate(input, load.variant()))
            .min(BEST)
            .map(load -> row(input, board, load))
            .stream();
  }

  private static double share(BoardLoad load) {
    return load.worst().map(w -> w.deadline().share().high()).orElse(Double.MAX_VALUE);
  }

  private static Stream<Row> rows(ReportInput input, BoardLoads board) {
    return board
        .notMeasured()
        .map(reason -> Stream.of(notMeasured(board, reason)))
        .orElseGet(() -> board.loads().stream().map(load -> row(input, board, load)));
  }

  private static Row notMeasured(BoardLoads board, String reason) {
    ShownFigure missing = ShownFigure.missing(board.board().id(), "not measured: " + reason);
    return new Row(
        List.of(
            BoardWords.board(board),
            Label.of(board.board().core()),
            Label.of(""),
            new Label("not measured", reason)),
        List.of(missing, missing, missing, missing));
  }

  private static Row row(ReportInput input, BoardLoads board, BoardLoad load) {
    return new Row(
        List.of(
            BoardWords.board(board),
            Label.of(board.board().core()),
            Label.of(load.variant()),
            BoardWords.standing(load)),
        List.of(
            LoadFigures.share(input, load),
            bytes(input, load.machine(), load.variant(), load.flash(), FLASH),
            bytes(input, load.machine(), load.variant(), load.ram(), RAM),
            LoadFigures.energy(input, load)));
  }
}
