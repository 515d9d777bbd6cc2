package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.analysis.AudioBudget;
import thumbprint.analysis.BoardPricing;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.Figure;
import thumbprint.analysis.Findings;
import thumbprint.analysis.Judging;
import thumbprint.analysis.Summaries;
import thumbprint.analysis.VariantSummary;
import thumbprint.analysis.placement.BoardCaches;
import thumbprint.analysis.placement.Site;
import thumbprint.catalog.Board;
import thumbprint.catalog.Criterion;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Profile;
import thumbprint.catalog.Variant;
import thumbprint.decision.Alternative;
import thumbprint.decision.Decision;
import thumbprint.decision.DecisionProblem;
import thumbprint.decision.Decisions;
import thumbprint.decision.Fact;
import thumbprint.decision.GuaranteeFigures;
import thumbprint.decision.Interval;
import thumbprint.decision.Performance;
import thumbprint.decision.RatingFigures;
import thumbprint.decision.Sampling;
import thumbprint.evidence.Examination;
import thumbprint.evidence.Experiment;

/**
 * A report's input with SYNTHETIC figures, of the size that real ones have. It exists to develop
 * and test the report with; nothing of it was measured.
 */
final class ExampleReport {
  static final String REFERENCE = "native-gcc";
  private static final Sampling FEW_DRAWS = new Sampling(1, 2_000);

  private ExampleReport() {}

  /** What is asked: a profile and the criteria that it weighs. */
  record Question(Profile profile, List<Criterion> criteria) {}

  static final Question EXAMPLE = new Question(ExampleCatalog.profile(), ExampleCatalog.criteria());

  static ReportInput input() {
    return input(ExampleEngines.all(), EXAMPLE);
  }

  /** The same cells on a second machine, where one more result is wrong. */
  static ReportInput onTwoMachines() {
    Experiment experiment =
        ExampleHardware.onTwoMachines(ExampleExperiment.of(ExampleEngines.all()));
    Findings findings = Findings.of(experiment, ExampleExperiment.MACHINE);
    return input(ExampleEngines.all(), EXAMPLE, findings);
  }

  /** The same cells with examinations beside them. */
  static ReportInput examined(List<Examination> examinations) {
    Experiment experiment = ExampleExperiment.of(ExampleEngines.all()).with(examinations);
    return input(ExampleEngines.all(), EXAMPLE, Findings.of(experiment, ExampleExperiment.MACHINE));
  }

  static ReportInput input(List<ExampleEngines.Synthetic> engines, Question question) {
    return input(engines, question, Findings.of(ExampleExperiment.of(engines)));
  }

  private static ReportInput input(
      List<ExampleEngines.Synthetic> engines, Question question, Findings findings) {
    List<Setting> settings = new ArrayList<>();
    for (Board.Boot boot : ExampleCatalog.board().boot()) {
      for (Board.Clock clock : ExampleCatalog.board().clocks()) {
        settings.add(setting(engines, question, findings, clock, boot));
      }
    }
    Map<String, VariantSummary> summaries =
        summaries(
            findings,
            settings.getFirst().budget().block(),
            site(settings.getFirst().clock(), settings.getFirst().boot()));
    List<EngineSummary> engineSummaries = engineSummaries(engines, summaries);
    return new ReportInput(
        question.profile(),
        ExampleCatalog.board(),
        ExampleCatalog.core(),
        findings,
        engineSummaries,
        settings,
        REFERENCE,
        List.of(
            "SYNTHETIC: 118 of 119 cells equal the reference experiment bit for bit; wamr-fast /"
                + " reverb differs: another compiler."),
        new Environment(
            "2026-11-23",
            findings.experiment().profile() + "0123456789abcdef",
            "0.1.0-SYNTHETIC",
            List.of("thumbprint evaluate --profile example", "thumbprint report --out out")),
        ExampleHardware.of(findings, engineSummaries),
        ExampleBackground.of(),
        List.of());
  }

  private static Setting setting(
      List<ExampleEngines.Synthetic> engines,
      Question question,
      Findings findings,
      Board.Clock clock,
      Board.Boot boot) {
    Board board = ExampleCatalog.board();
    AudioBudget block = new AudioBudget(clock.hz(), 128, 48_000, board.reserved().cpuShare());
    long flash = board.memory(boot.code()).bytes() - boot.reserved().flashBytes();
    long ram = board.memory("AXI SRAM").bytes() - boot.reserved().ramBytes();
    Map<String, VariantSummary> summaries = summaries(findings, block, site(clock, boot));
    Map<String, Map<String, Deadline>> deadlines = new TreeMap<>();
    summaries.forEach((variant, summary) -> deadlines.put(variant, summary.deadlines()));
    Map<String, Double> quantities =
        Map.of(
            "board.flash.free",
            (double) flash,
            "board.ram.free",
            (double) ram,
            "block.cycles",
            block.cycles());
    Decision decision =
        Decisions.decide(
            new DecisionProblem(
                question.profile(),
                question.criteria(),
                alternatives(engines, summaries),
                quantities),
            FEW_DRAWS);
    return new Setting(clock, boot, new Setting.Budget(flash, ram, block), decision, deadlines);
  }

  private static Map<String, VariantSummary> summaries(
      Findings findings, AudioBudget block, Site site) {
    return Summaries.of(
        findings,
        new Judging(
            ExampleCatalog.profile().workloads(),
            block,
            new BoardPricing(ExampleCatalog.core(), site, BoardCaches.of(site.board())),
            Judging.Half.TEST,
            REFERENCE));
  }

  private static Site site(Board.Clock clock, Board.Boot boot) {
    Board.Reserve reserved = boot.reserved();
    return new Site(
        ExampleCatalog.board(), clock, boot, reserved.flashBytes(), reserved.ramBytes());
  }

  private static List<EngineSummary> engineSummaries(
      List<ExampleEngines.Synthetic> engines, Map<String, VariantSummary> summaries) {
    Map<String, List<EngineSummary.Member>> byEngine = new TreeMap<>();
    for (ExampleEngines.Synthetic engine : engines) {
      byEngine
          .computeIfAbsent(engine.variant().engineId(), e -> new ArrayList<>())
          .add(new EngineSummary.Member(engine.variant(), summaries.get(engine.variant().name())));
    }
    return byEngine.values().stream()
        .map(
            m ->
                new EngineSummary(
                    m.getFirst(),
                    m.subList(1, m.size()),
                    "SYNTHETIC: best score on the tuning half of " + m.size() + " variants"))
        .toList();
  }

  private static List<Alternative> alternatives(
      List<ExampleEngines.Synthetic> engines, Map<String, VariantSummary> summaries) {
    List<String> seen = new ArrayList<>();
    List<Alternative> alternatives = new ArrayList<>();
    for (ExampleEngines.Synthetic engine : engines) {
      Variant variant = engine.variant();
      boolean chosen = !seen.contains(variant.engineId());
      seen.add(variant.engineId());
      Alternative.Role role = chosen ? Alternative.Role.CANDIDATE : Alternative.Role.BESIDE;
      alternatives.add(
          new Alternative(
              variant.name(),
              variant.engineId(),
              variant.label(),
              variant.engine().candidate() ? role : Alternative.Role.REFERENCE,
              variant.guarantees(),
              figures(variant, summaries.get(variant.name())),
              Map.of("licence", new Fact(variant.runtime().licence(), List.of("catalog")))));
    }
    return alternatives;
  }

  private static Map<String, Performance> figures(Variant variant, VariantSummary summary) {
    Map<String, Performance> figures =
        new TreeMap<>(GuaranteeFigures.of(variant.guarantees(), List.of("catalog")));
    figures.putAll(
        RatingFigures.of(
            ExampleBackground.of().inventory(), variant.runtime().id(), variant.engine().mode()));
    double live = variant.engine().mode() == Engine.Mode.INTERPRETER ? 1 : 0;
    figures.put(
        "live-update",
        Performance.known(Interval.exactly(live), Performance.Basis.ASSESSED, "catalog"));
    summary.figures().forEach((metric, figure) -> figures.put(metric, performance(metric, figure)));
    return figures;
  }

  private static Performance performance(String metric, Figure figure) {
    return switch (figure) {
      case Figure.Missing missing -> Performance.missing(missing.reason());
      case Figure.Known known -> {
        Interval interval =
            Interval.around(known.range().low(), known.range().mid(), known.range().high());
        String[] evidence = known.evidence().toArray(String[]::new);
        yield known.estimated()
            ? Performance.sharing(
                "cycles:cortex-m7", interval, Performance.Basis.ESTIMATED, evidence)
            : Performance.known(interval, Performance.Basis.MEASURED, evidence);
      }
    };
  }
}
