package thumbprint.report;

import java.util.Arrays;
import java.util.List;
import thumbprint.catalog.Criterion;
import thumbprint.catalog.Source;
import thumbprint.report.chapter.Chapters;

/**
 * What the templates show. Templates hold no logic beyond loops and conditions.
 *
 * @param content what is shown beside the answer
 */
public record Page(
    ReportInput input,
    Answer answer,
    List<RankedRow> ranking,
    DoubtLines doubts,
    LabLines lab,
    List<MemoryMap> maps,
    ChartTitles titles,
    EvidenceTables tables,
    HardwarePage hardware,
    ProbePage probes,
    Glossary glossary,
    Content content) {
  /**
   * Decision and chapters.
   *
   * @param json the decision's data, safe inside a script element
   */
  public record Content(PageData data, String json, Chapters chapters) {}

  static Page of(ReportInput input, Content content) {
    PageData data = content.data();
    return new Page(
        input,
        Answer.of(input),
        RankedRows.of(input),
        DoubtLines.of(input),
        new LabLines(input),
        MemoryMap.of(input),
        ChartTitles.of(input, data),
        EvidenceTables.of(input, data),
        HardwarePage.of(input),
        ProbePage.of(input),
        Glossary.parse(Assets.glossary()),
        content);
  }

  public PageData data() {
    return content.data();
  }

  public String json() {
    return content.json();
  }

  public Chapters chapters() {
    return content.chapters();
  }

  /** A section with pictures. */
  public String drawn(String template) {
    return HtmlPage.drawn(template, this);
  }

  /** The numbers by which sources are cited. */
  public List<Integer> cited(List<Source> sources) {
    return chapters().citations().of(sources);
  }

  /** Whether a cell is a command that a reader can copy. */
  public boolean command(String text) {
    return text.startsWith("./thumbprint");
  }

  public String legend() {
    return Mark.legend();
  }

  /** The section on the official test suite; made anew by each call. */
  public ConformanceSection conformance() {
    return ConformanceSection.of(input);
  }

  /** The section on cycles; made anew by each call. */
  public CycleSection cycles() {
    return CycleSection.of(input);
  }

  /** The section on what was measured beside cells; made anew by each call. */
  public ExaminationSection examinations() {
    return ExaminationSection.of(input);
  }

  /** The section on variants and options; made anew by each call. */
  public VariantSection variants() {
    return VariantSection.of(input);
  }

  public String styles() {
    return Assets.styles();
  }

  public String scripts() {
    return Assets.scripts();
  }

  public String charts() {
    return Assets.charts();
  }

  /** Groups that have a criterion, in the order of the catalog's kinds. */
  public List<String> groups() {
    return Arrays.stream(Criterion.Group.values())
        .map(Criterion.Group::id)
        .filter(g -> !criteria(g).isEmpty())
        .toList();
  }

  /** How many engines are ranked for the answer. */
  public int contenders() {
    return data().withinClass().size();
  }

  /** How many draws stand behind the acceptabilities. */
  public String draws() {
    return Numbers.exact(input.decision().acceptability().sampling().draws());
  }

  /** Criteria of one group. */
  public List<PageData.CriterionData> criteria(String group) {
    return data().criteria().stream().filter(c -> c.group().equals(group)).toList();
  }

  public double groupWeight(String group) {
    return criteria(group).stream().mapToDouble(PageData.CriterionData::weight).sum();
  }

  public String percent(double share) {
    return Numbers.percent(share) + Numbers.THIN + "%";
  }

  /** How many figures a line of the ranking has. */
  public int figureCount() {
    return RankedRows.FIGURES.size();
  }

  /** Heading of a figure in the ranking. */
  public String figureHeading(int index) {
    Metrics.Metric metric = Metrics.of(RankedRows.FIGURES.get(index));
    return metric.unit().isEmpty() ? metric.name() : metric.name() + ", " + metric.unit();
  }
}
