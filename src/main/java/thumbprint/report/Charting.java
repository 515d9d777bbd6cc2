package thumbprint.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import thumbprint.analysis.CellFindings;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.Figure;
import thumbprint.analysis.Spread;

/** Gathers what the pictures draw. */
record Charting(ReportInput input) {

  ChartData data() {
    return new ChartData(
        input.engines().stream().flatMap(this::trade).toList(),
        input.engines().stream().flatMap(this::ratios).toList(),
        input.engines().stream().flatMap(this::shares).toList(),
        input.engines().stream().flatMap(this::calls).toList(),
        new FlashParts(input).all(),
        new HardwareCharts(input).needs(),
        new HardwareCharts(input).loads());
  }

  private Stream<ChartData.Trade> trade(EngineSummary engine) {
    return engine.members().stream()
        .map(
            m ->
                new ChartData.Trade(
                    m.name(),
                    engine.engine(),
                    m == engine.chosen(),
                    mid(m, Metrics.FLASH),
                    mid(m, Metrics.RAM),
                    mid(m, Metrics.SLOWDOWN)));
  }

  private static Double mid(EngineSummary.Member member, String metric) {
    return switch (member.summary().figures().get(metric)) {
      case Figure.Known known -> known.range().mid();
      case Figure.Missing missing -> null;
      case null -> null;
    };
  }

  private Stream<ChartData.Ratio> ratios(EngineSummary engine) {
    Map<String, CellFindings> base = input.findings().ofVariant(input.reference());
    return cells(engine).stream()
        .filter(c -> c.right() && c.steadyTotal() > 0)
        .filter(
            c ->
                base.containsKey(id(c))
                    && base.get(id(c)).right()
                    && base.get(id(c)).steadyTotal() > 0)
        .map(
            c ->
                new ChartData.Ratio(
                    id(c),
                    engine.engine(),
                    (double) c.steadyTotal() / base.get(id(c)).steadyTotal(),
                    c.cell().variant() + "/" + id(c) + "/call/instructions",
                    c.trial().orElseThrow().id()));
  }

  private Stream<ChartData.Share> shares(EngineSummary engine) {
    return input.setting().deadlinesOf(engine.chosen().name()).entrySet().stream()
        .map(e -> share(engine.engine(), e.getKey(), e.getValue()));
  }

  private static ChartData.Share share(String engine, String workload, Deadline deadline) {
    return new ChartData.Share(
        workload, engine, deadline.share().low(), deadline.share().high(), deadline.words());
  }

  private Stream<ChartData.Calls> calls(EngineSummary engine) {
    return cells(engine).stream()
        .filter(
            c -> c.right() && c.workload().blockSamples() > 0 && c.steadyInstructions().length > 1)
        .map(c -> calls(engine.engine(), c));
  }

  private static ChartData.Calls calls(String engine, CellFindings cell) {
    long[] instructions = cell.steadyInstructions();
    long median = Spread.of(instructions).median();
    List<Double> ratios = new ArrayList<>();
    Arrays.stream(instructions).distinct().sorted().forEach(i -> ratios.add((double) i / median));
    return new ChartData.Calls(id(cell), engine, median, ratios);
  }

  private List<CellFindings> cells(EngineSummary engine) {
    return List.copyOf(input.findings().ofVariant(engine.chosen().name()).values());
  }

  private static String id(CellFindings cell) {
    return cell.workload().id();
  }
}
