package thumbprint.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import thumbprint.catalog.Board;
import thumbprint.decision.Acceptability;
import thumbprint.decision.Assessment;
import thumbprint.decision.Decision;
import thumbprint.decision.Interval;
import thumbprint.decision.Performance;
import thumbprint.decision.Ranking;
import thumbprint.decision.Score;
import thumbprint.decision.WeighedCriterion;

/** Lays the decision out as plain data. */
record PageDataWriter(ReportInput input) {
  private static final int FORMAT = 1;

  PageData data() {
    Decision decision = input.decision();
    return new PageData(
        FORMAT,
        subject(),
        input.settings().stream().map(PageDataWriter::setting).toList(),
        decision.model().criteria().stream().map(PageDataWriter::criterion).toList(),
        decision.assessments().stream().map(this::alternative).toList(),
        ids(decision.withinClass()),
        ids(decision.acrossClasses()),
        decision.acceptability().modes().stream().map(PageDataWriter::acceptability).toList(),
        decision.breakEven(),
        decision.paretoFront().members(),
        engines(),
        workloads(),
        new Charting(input).data());
  }

  private PageData.Subject subject() {
    Board board = input.board();
    return new PageData.Subject(
        input.profile().id(),
        input.profile().title(),
        board.id(),
        board.name(),
        input.setting().where(),
        input.environment().date(),
        input.environment().experiment());
  }

  private static PageData.SettingData setting(Setting setting) {
    return new PageData.SettingData(
        setting.clock().id(),
        setting.clock().hz(),
        setting.boot().id(),
        setting.budget().flashFreeBytes(),
        setting.budget().ramFreeBytes(),
        setting.budget().block().cycles(),
        setting.decision().winner().map(Assessment::id).orElse(null));
  }

  private static PageData.CriterionData criterion(WeighedCriterion weighed) {
    var points =
        weighed.curve().points().stream()
            .map(p -> new PageData.PointData(p.at(), p.value()))
            .toList();
    return new PageData.CriterionData(
        weighed.id(),
        weighed.criterion().name(),
        weighed.group().id(),
        weighed.criterion().metric(),
        weighed.criterion().unit(),
        weighed.weight(),
        weighed.rationale(),
        new PageData.CurveData(weighed.curve().scale().id(), points));
  }

  private PageData.AlternativeData alternative(Assessment assessment) {
    Map<String, PageData.FigureData> figures = new TreeMap<>();
    assessment.contributions().forEach(c -> figures.put(c.criterionId(), figure(c.performance())));
    Score score = assessment.score();
    return new PageData.AlternativeData(
        assessment.id(),
        assessment.alternative().engine(),
        assessment.alternative().variant(),
        input.name(assessment.id()),
        assessment.standing().label(),
        Removals.reason(input, assessment),
        figures,
        new PageData.ScoreData(
            score.range().low(), score.range().mid(), score.range().high(), score.missingWidth()));
  }

  private static PageData.FigureData figure(Performance performance) {
    return switch (performance) {
      case Performance.Missing missing ->
          new PageData.FigureData(null, null, null, null, null, missing.reason());
      case Performance.Known known -> {
        Interval interval = known.interval();
        yield new PageData.FigureData(
            interval.low(),
            interval.centre(),
            interval.high(),
            known.basis().name().toLowerCase(Locale.ROOT),
            known.evidenceIds(),
            null);
      }
    };
  }

  private static PageData.AcceptabilityData acceptability(Acceptability.ByMode mode) {
    Map<String, List<Double>> shares = new TreeMap<>();
    mode.acceptances().forEach(a -> shares.put(a.alternativeId(), a.rankShares()));
    return new PageData.AcceptabilityData(
        mode.mode().name().toLowerCase(Locale.ROOT).replace('_', '-'), shares);
  }

  private static List<String> ids(Ranking ranking) {
    return ranking.places().stream().map(Ranking.Place::alternativeId).toList();
  }

  private List<PageData.EngineData> engines() {
    Palette palette = new Palette(input.engines());
    return input.engines().stream()
        .map(
            e ->
                new PageData.EngineData(
                    e.engine(),
                    e.runtime(),
                    e.chosen().variant().engine().name(),
                    e.mode().id(),
                    e.chosen().name(),
                    palette.of(e.engine())))
        .toList();
  }

  private List<PageData.WorkloadData> workloads() {
    List<PageData.WorkloadData> workloads = new ArrayList<>();
    input
        .findings()
        .experiment()
        .workloads()
        .values()
        .forEach(
            w -> workloads.add(new PageData.WorkloadData(w.id(), w.name(), w.family(), w.half())));
    return workloads;
  }
}
