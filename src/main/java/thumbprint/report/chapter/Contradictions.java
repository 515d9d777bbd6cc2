package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import thumbprint.catalog.Criterion;
import thumbprint.catalog.Guarantees;
import thumbprint.catalog.Inventory;
import thumbprint.report.EngineSummary;
import thumbprint.report.Mark;
import thumbprint.report.ShownFigure;

/** Claims beside what this lab measured of the same, where there is both. */
final class Contradictions {
  private static final String GUARANTEE = "guarantee-";

  private Contradictions() {}

  static Chapter.Section section(Known known) {
    List<List<Cell>> rows = new ArrayList<>();
    for (EngineSummary engine : known.candidates()) {
      for (Inventory.Stated stated : known.inventory().statedOf(engine.runtime())) {
        measuredBy(known, stated)
            .flatMap(by -> measured(known, engine, by))
            .ifPresent(ours -> rows.add(row(known, engine, stated, ours)));
      }
    }
    long against = rows.stream().filter(r -> r.getLast().text().equals("contradicts")).count();
    return Chapter.Section.of(
        "claims-measured",
        against == 0
            ? "No claim is contradicted by a measurement of ours"
            : against + " claims are contradicted by a measurement of ours; both are shown",
        new Block.Paragraph(
            "A claim of yes or no is compared. Figures of others come from other modules, versions and flags: they stand beside ours and are not compared."),
        new Block.Folded(
            rows.size() + " claims with what we measured",
            new Block.Grid(
                "claims-measured-table",
                List.of("Engine", "Topic", "Claimed", "Measured here", "Result"),
                rows)));
  }

  private static Optional<String> measuredBy(Known known, Inventory.Stated stated) {
    return Optional.ofNullable(known.inventory().topics().topics().get(stated.claim().topic()))
        .flatMap(topic -> topic.measuredBy());
  }

  /** What this lab found for a criterion or a promise; empty for what it does not measure yet. */
  private static Optional<Cell> measured(Known known, EngineSummary engine, String by) {
    if (by.startsWith(GUARANTEE)) {
      return promised(engine, by.substring(GUARANTEE.length()));
    }
    return known.input().background().criteria().stream()
        .filter(c -> c.id().equals(by))
        .map(Criterion::metric)
        .map(metric -> known.figure(engine, metric))
        .filter(ShownFigure::present)
        .map(Cell::of)
        .findFirst();
  }

  private static Optional<Cell> promised(EngineSummary engine, String id) {
    for (Guarantees.Guarantee guarantee : Guarantees.Guarantee.values()) {
      Guarantees.State state = engine.chosen().variant().guarantees().state(guarantee);
      if (guarantee.id().equals(id) && state != Guarantees.State.UNKNOWN) {
        return Optional.of(
            Cell.marked(
                state.id(), Mark.ASSESSED, "Of " + engine.chosen().name() + ".", List.of()));
      }
    }
    return Optional.empty();
  }

  private static List<Cell> row(
      Known known, EngineSummary engine, Inventory.Stated stated, Cell ours) {
    String topic = known.inventory().topics().topics().get(stated.claim().topic()).name();
    return List.of(
        Cell.words(known.name(engine)),
        Cell.words(topic),
        Cell.marked(
            stated.claim().value(),
            Known.mark(stated.claim().confidence()),
            stated.claim().note().orElse(""),
            stated.claim().source()),
        ours,
        Cell.words(verdict(stated.claim().value(), ours.text())));
  }

  /** What a claim of yes or no comes to against a count or a promise. */
  static String verdict(String claimed, String measured) {
    Optional<Boolean> stated = yes(claimed);
    Optional<Boolean> seen = happened(measured);
    if (stated.isEmpty() || seen.isEmpty()) {
      return "not comparable";
    }
    if (stated.equals(seen)) {
      return "agrees";
    }
    return claimed.equals("yes") || claimed.equals("no")
        ? "contradicts"
        : "differs, under the claim's conditions";
  }

  private static Optional<Boolean> yes(String claimed) {
    String first = claimed.toLowerCase(Locale.ROOT).split("[ ,;(]")[0];
    return switch (first) {
      case "yes" -> Optional.of(true);
      case "no", "not", "none" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> happened(String measured) {
    if (measured.equals(Guarantees.State.CHECKED.id())) {
      return Optional.of(true);
    }
    if (measured.equals(Guarantees.State.UNCHECKED.id()) || measured.equals("0")) {
      return Optional.of(false);
    }
    return measured.matches("[1-9][0-9\u202f]*") ? Optional.of(true) : Optional.empty();
  }
}
