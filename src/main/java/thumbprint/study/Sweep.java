package thumbprint.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thumbprint.analysis.Figure;
import thumbprint.analysis.Findings;
import thumbprint.analysis.OptionFrontier;
import thumbprint.analysis.OptionFrontier.Point;
import thumbprint.analysis.OptionPrices;
import thumbprint.analysis.SweepAnswer;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Machine;
import thumbprint.catalog.Profile;
import thumbprint.catalog.Variant;
import thumbprint.evidence.Experiment;

/**
 * Runs one engine over the product of its options' values. What is stored is not run again, so a
 * sweep that was killed resumes, and a wider one takes up a narrower one.
 */
public final class Sweep {
  private final Laboratory laboratory;
  private final Catalog catalog;
  private final Progress progress;

  public Sweep(Laboratory laboratory, Progress progress) {
    this.laboratory = laboratory;
    this.catalog = laboratory.catalog();
    this.progress = progress;
  }

  /** Builds, runs and compares; the question is checked before anything is built. */
  public SweepAnswer answer(SweepQuestion question) {
    List<Variant> swept = question.variants(catalog);
    List<Variant> all =
        Stream.concat(
                swept.stream(),
                Stream.concat(Stream.of(question.base(catalog)), question.vendor(catalog).stream()))
            .distinct()
            .sorted()
            .toList();
    Machine machine = machine(question);
    Experiment experiment = experiment(question, all, machine);
    return answer(question, swept, all, experiment, machine);
  }

  private Machine machine(SweepQuestion question) {
    return catalog.machineOf(question.core().orElse(profilesCore(question.profile())));
  }

  private String profilesCore(Profile profile) {
    return catalog.board(profile.board()).core();
  }

  private boolean ofProfile(SweepQuestion question, Machine machine) {
    return machine.core().equals(profilesCore(question.profile()));
  }

  /** The profile's rules want native code beside, and cycles; elsewhere neither is of use. */
  private Experiment experiment(SweepQuestion question, List<Variant> variants, Machine machine) {
    boolean own = ofProfile(question, machine);
    List<String> names =
        Stream.concat(
                variants.stream().map(Sweep::exact),
                own ? Stream.of(exact(catalog.variant(Evaluation.REFERENCE))) : Stream.of())
            .distinct()
            .toList();
    Selection selection =
        new Selection(
            question.profile(),
            names,
            question.workloads(),
            own ? Places.ofProfile() : new Places(List.of(machine.core()), List.of(), List.of()));
    Study study = new Study(laboratory, progress);
    return own ? study.run(selection) : study.untraced(selection);
  }

  /** A name without options stands for all declared variants, so one is written out. */
  private static String exact(Variant variant) {
    if (variant.name().contains("@")) {
      return variant.name();
    }
    return variant.engine().options().keySet().stream()
        .sorted()
        .findFirst()
        .map(option -> variant.engineId() + "@" + option + "=" + variant.value(option))
        .orElse(variant.engineId());
  }

  private SweepAnswer answer(
      SweepQuestion question,
      List<Variant> swept,
      List<Variant> all,
      Experiment experiment,
      Machine machine) {
    Findings findings = Findings.of(experiment, machine.id());
    Variant base = question.base(catalog);
    OptionFrontier frontier =
        OptionFrontier.of(base, all, findings, question.profile().workloads());
    return new SweepAnswer(
        new SweepAnswer.Place(machine.core(), machine.id()),
        question.over(),
        frontier,
        swept.stream().map(Variant::name).toList(),
        catalog.variants(base.engineId()).stream().map(Variant::name).toList(),
        question.vendor(catalog).map(Variant::name),
        ofProfile(question, machine)
            ? byProfile(question.profile(), experiment, base)
            : fastest(frontier, base),
        OptionPrices.of(all, findings, question.profile().workloads()));
  }

  private Optional<SweepAnswer.Choice> byProfile(
      Profile profile, Experiment experiment, Variant base) {
    String chosen =
        Evaluation.choice(catalog, profile, experiment).alternativeByEngine().get(base.engineId());
    return Optional.ofNullable(chosen)
        .map(
            name ->
                new SweepAnswer.Choice(
                    name, "knock-outs and weights of " + profile.id() + ", on the tuning half"));
  }

  /** The rule where no profile judges: speed, but never at the price of a promise. */
  static Optional<SweepAnswer.Choice> fastest(OptionFrontier frontier, Variant base) {
    return frontier.points().stream()
        .filter(Point::onFrontier)
        .filter(p -> base.guarantees().beyond(p.variant().guarantees()).isEmpty())
        .min(Comparator.comparingDouble(Sweep::speed).thenComparing(Point::name))
        .map(
            p ->
                new SweepAnswer.Choice(
                    p.name(),
                    "fewest instructions on the tuning half that keep the promises of "
                        + base.name()));
  }

  private static double speed(Point point) {
    return switch (point.tuning()) {
      case Figure.Known known -> known.range().mid();
      case Figure.Missing missing -> Double.POSITIVE_INFINITY;
    };
  }
}
