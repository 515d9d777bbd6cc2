package thumbprint.report;

import java.util.List;
import java.util.Optional;
import thumbprint.analysis.BoardLoad;
import thumbprint.analysis.BoardLoads;
import thumbprint.analysis.Compatibility;
import thumbprint.analysis.Demand;
import thumbprint.analysis.Range;

/** The tables of hardware for other programs: {@code compatibility.csv} and {@code boards.csv}. */
final class HardwareCsv {
  private HardwareCsv() {}

  /** One row for each way in which workloads of a variant ended on a machine. */
  static String compatibility(Hardware hardware) {
    return CsvTables.csv(
        writer -> {
          writer.writeRecord(
              "variant", "machine", "state", "workloads", "verdict", "count", "reason", "which");
          for (Compatibility found : hardware.compatibility()) {
            for (Compatibility.Group group : found.groups()) {
              writer.writeRecord(
                  found.variant(),
                  found.machine(),
                  HardwareNames.word(found.state()),
                  String.valueOf(found.workloads()),
                  HardwareNames.word(group.verdict()),
                  String.valueOf(group.workloads().size()),
                  group.reason(),
                  String.join(" ", group.workloads()));
            }
          }
        });
  }

  /** One row for each board and engine; one without an engine where nothing was measured. */
  static String boards(Hardware hardware) {
    return CsvTables.csv(
        writer -> {
          writer.writeRecord(
              "board",
              "core",
              "hz",
              "boot",
              "variant",
              "stands",
              "why",
              "right",
              "workloads",
              "flash.bytes",
              "flash.missing.bytes",
              "ram.bytes",
              "ram.missing.bytes",
              "workload",
              "share.low",
              "share.mid",
              "share.high",
              "deadline",
              "left.out",
              "energy.low.microjoule",
              "energy.high.microjoule",
              "energy.basis",
              "trial");
          for (BoardLoads board : hardware.boards()) {
            board.notMeasured().ifPresent(reason -> writer.writeRecord(notMeasured(board, reason)));
            board.loads().forEach(load -> writer.writeRecord(row(board, load)));
          }
        });
  }

  private static List<String> notMeasured(BoardLoads board, String reason) {
    return List.of(
        board.board().id(),
        board.board().core(),
        String.valueOf(board.site().clock().hz()),
        board.site().boot().id(),
        "",
        "not measured",
        reason,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "");
  }

  private static List<String> row(BoardLoads board, BoardLoad load) {
    Optional<Range> share = load.worst().map(w -> w.deadline().share());
    Optional<String> open = load.worst().flatMap(w -> w.deadline().open());
    Optional<Range> energy = LoadFigures.span(load.energy());
    return List.of(
        board.board().id(),
        board.board().core(),
        String.valueOf(board.site().clock().hz()),
        board.site().boot().id(),
        load.variant(),
        HardwareNames.word(load.standing()),
        String.join(" ", BoardWords.reasons(load)),
        String.valueOf(load.right()),
        String.valueOf(load.workloads()),
        load.flash().map(Demand::bytes).map(String::valueOf).orElse(""),
        load.flash().isEmpty() ? "" : String.valueOf(load.flashLacksBytes()),
        load.ram().map(Demand::bytes).map(String::valueOf).orElse(""),
        load.ram().isEmpty() ? "" : String.valueOf(load.ramLacksBytes()),
        load.worst().map(BoardLoad.WorstCall::workload).orElse(""),
        share.map(s -> String.valueOf(s.low())).orElse(""),
        open.isPresent() ? "" : share.map(s -> String.valueOf(s.mid())).orElse(""),
        open.isPresent() ? "" : share.map(s -> String.valueOf(s.high())).orElse(""),
        load.worst().map(w -> w.deadline().words()).orElse(""),
        open.orElse(""),
        energy.map(e -> String.valueOf(e.low())).orElse(""),
        energy.map(e -> String.valueOf(e.high())).orElse(""),
        energy.isPresent() ? LoadFigures.basis(load.energy()) : load.energyMissing().orElse(""),
        load.worst().map(BoardLoad.WorstCall::trial).orElse(""));
  }
}
