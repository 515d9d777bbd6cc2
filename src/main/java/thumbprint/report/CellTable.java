package thumbprint.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.Findings;
import thumbprint.analysis.Measurement;
import thumbprint.report.EvidenceTables.Column;
import thumbprint.report.EvidenceTables.Label;
import thumbprint.report.EvidenceTables.Row;
import thumbprint.report.EvidenceTables.Table;

/** Every cell with its outcome and the figures that people ask for first. */
record CellTable(Map<String, Measurement> measurements) {
  private record Wanted(String phase, String metric, String name) {
    String unit() {
      return metric.endsWith(".bytes") ? "KiB" : "";
    }
  }

  private static final List<Wanted> WANTED =
      List.of(
          new Wanted("call", "instructions.worst", "Worst call"),
          new Wanted("call", "instructions.median", "Median call"),
          new Wanted("first-call", "instructions", "First call"),
          new Wanted("load", "instructions", "Load"),
          new Wanted("instantiate", "instructions", "Instantiate"),
          new Wanted("-", "flash.total.bytes", "Flash"),
          new Wanted("-", "ram.total.bytes", "RAM"),
          new Wanted("call", "allocations.per.call", "Allocations"));

  /** More rows than this would make the page too large for a phone; {@code cells.csv} has all. */
  private static final int MOST_ROWS = 450;

  static Table of(ReportInput input) {
    Findings findings = input.findings();
    Map<String, Measurement> byName = new HashMap<>();
    findings
        .measurements()
        .forEach(
            m ->
                byName.put(
                    key(m.variant(), m.machine(), m.workload(), m.chain(), m.phase(), m.metric()),
                    m));
    CellTable table = new CellTable(byName);
    return new Table(
        "cells",
        List.of("Variant", "Workload", "Outcome", "Agrees"),
        WANTED.stream()
            .map(w -> new Column(w.name(), w.metric() + " in phase " + w.phase(), w.unit()))
            .toList(),
        shown(input).stream().map(table::row).toList());
  }

  /** All cells of the decision's machine, or those of the variants that stand for an engine. */
  static List<CellFindings> shown(ReportInput input) {
    List<CellFindings> all =
        input.findings().cells().stream()
            .filter(c -> c.cell().machine().equals(input.findings().machine()))
            .toList();
    if (all.size() <= MOST_ROWS) {
      return all;
    }
    Set<String> chosen =
        input.engines().stream().map(e -> e.chosen().name()).collect(Collectors.toSet());
    return all.stream().filter(c -> chosen.contains(c.cell().variant())).toList();
  }

  private Row row(CellFindings findings) {
    var cell = findings.cell();
    String workload =
        cell.chain().equals(thumbprint.evidence.Cell.AS_EMITTED)
            ? cell.workload()
            : cell.workload() + ", " + cell.chain();
    return new Row(
        List.of(
            Label.of(cell.variant()),
            Label.of(workload),
            new Label(
                CsvTables.outcome(findings),
                findings.completed() ? "" : CsvTables.detail(findings)),
            new Label(
                findings.agreement().label(),
                findings.completed() ? findings.agreement().detail() : "")),
        WANTED.stream().map(w -> figure(findings, w)).toList());
  }

  private ShownFigure figure(CellFindings findings, Wanted wanted) {
    var cell = findings.cell();
    Measurement found =
        measurements.get(
            key(
                cell.variant(),
                cell.machine(),
                cell.workload(),
                cell.chain(),
                wanted.phase(),
                wanted.metric()));
    if (found != null) {
      return ShownFigure.of(found);
    }
    String reason = findings.completed() ? "no such phase" : CsvTables.outcome(findings);
    return ShownFigure.missing(
        cell.variant() + "/" + cell.workload() + "/" + wanted.phase() + "/" + wanted.metric(),
        reason);
  }

  private static String key(String... parts) {
    return String.join("\n", parts);
  }
}
