package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.catalog.AffectedVersions;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.Inventory;
import thumbprint.catalog.Rating;
import thumbprint.catalog.Runtime;
import thumbprint.decision.Assessment;
import thumbprint.decision.Verdict;
import thumbprint.report.EngineSummary;
import thumbprint.report.Mark;
import thumbprint.report.VerdictWords;

/** What can go wrong with one engine, each with the figure or the source that shows it. */
final class Risks {
  private static final double LOW_VALUE = 0.5;

  private Risks() {}

  static Chapter.Section section(Known known, String id, Assessment assessment) {
    List<Block.Statement> risks = new ArrayList<>();
    verdicts(known, assessment, risks);
    promises(assessment, risks);
    known
        .input()
        .engineOf(assessment.id())
        .ifPresent(
            engine -> {
              levels(known, engine, risks);
              holes(known, engine, risks);
              limits(engine, risks);
            });
    return Chapter.Section.of(
        id,
        "Risks with " + known.input().name(assessment.id()),
        Words.orNothing(
            risks, "No figure, rating or claim shows a risk; that is no proof of none."));
  }

  private static void verdicts(Known known, Assessment assessment, List<Block.Statement> risks) {
    assessment.verdicts().stream()
        .filter(v -> v.answer() != Verdict.Answer.PASSES)
        .map(
            v ->
                Block.Statement.of(
                    v.ruleName(),
                    (v.answer() == Verdict.Answer.FAILS ? "fails: " : "undecided: ")
                        + new VerdictWords(known.input()).of(assessment, v)
                        + ".",
                    Mark.DERIVED))
        .forEach(risks::add);
  }

  private static void promises(Assessment assessment, List<Block.Statement> risks) {
    for (Guarantees.Guarantee guarantee : Guarantees.Guarantee.values()) {
      Guarantees.State state = assessment.alternative().guarantees().state(guarantee);
      if (state != Guarantees.State.CHECKED) {
        risks.add(
            Block.Statement.of(
                guarantee.id().replace('-', ' '),
                state == Guarantees.State.UNCHECKED
                    ? "is not checked by this variant."
                    : "is not known to be checked.",
                Mark.ASSESSED));
      }
    }
  }

  private static void levels(Known known, EngineSummary engine, List<Block.Statement> risks) {
    for (var rubric : known.inventory().rubrics().values()) {
      Optional<Rating> rating =
          known.inventory().rating(engine.runtime(), engine.mode(), rubric.id());
      rating
          .filter(r -> rubric.level(r.level()).value() < LOW_VALUE)
          .ifPresent(
              r ->
                  risks.add(
                      new Block.Statement(
                          rubric.name(),
                          "is at level "
                              + r.level()
                              + " of "
                              + (rubric.levels().size() - 1)
                              + ": "
                              + r.because(),
                          Optional.of(Mark.ASSESSED),
                          known.inventory().justification(engine.runtime(), r).stream()
                              .flatMap(s -> s.claim().source().stream())
                              .distinct()
                              .toList())));
    }
  }

  private static void holes(Known known, EngineSummary engine, List<Block.Statement> risks) {
    Runtime runtime = engine.chosen().variant().runtime();
    for (Inventory.Stated stated :
        known.inventory().statedOf(runtime.id(), Inventory.VULNERABILITY)) {
      if (Inventory.affects(stated.claim(), runtime.version()) == AffectedVersions.Answer.YES) {
        risks.add(known.statement("In version " + runtime.version(), stated));
      }
    }
  }

  private static void limits(EngineSummary engine, List<Block.Statement> risks) {
    engine.chosen().variant().engine().limits().stream()
        .map(limit -> Block.Statement.of("Seen by this lab", limit, Mark.MEASURED))
        .forEach(risks::add);
  }
}
