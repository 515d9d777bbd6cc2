package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import thumbprint.analysis.Deadline;
import thumbprint.catalog.Program;
import thumbprint.decision.Assessment;
import thumbprint.report.Numbers;

/** What to build first, how it is known to be done, and what can go wrong. */
final class RoadmapChapter {
  private RoadmapChapter() {}

  static Chapter of(Known known) {
    Recommended recommended = Recommended.of(known.input());
    List<Chapter.Section> sections = new ArrayList<>();
    recommended
        .primary()
        .ifPresent(
            a -> sections.add(Milestones.section(known, "roadmap-primary", "Build first", a)));
    recommended
        .alternative()
        .ifPresent(
            a ->
                sections.add(
                    Milestones.section(known, "roadmap-alternative", "The alternative", a)));
    recommended.primary().ifPresent(a -> sections.add(Risks.section(known, "risks-primary", a)));
    recommended
        .alternative()
        .ifPresent(a -> sections.add(Risks.section(known, "risks-alternative", a)));
    sections.add(changes(known));
    sections.add(Unknowns.section(known));
    return new Chapter(
        "roadmap",
        "9",
        "Prototype roadmap",
        "What should be built first, when is each step done, what can go wrong, and what is still unknown?",
        sections);
  }

  private static Chapter.Section changes(Known known) {
    Optional<Program> program = known.inventory().programOf(known.input().profile().id());
    return Chapter.Section.of(
        "emit-differently",
        program
            .map(p -> "What the compiler of " + p.name() + " should emit differently")
            .orElse("What a compiler should emit differently"),
        program
            .<Block>map(
                p -> new Block.Statements(p.changes().stream().map(c -> change(known, c)).toList()))
            .orElseGet(
                () ->
                    new Block.Paragraph(
                        "Nothing is known of the compiler behind the programs of this profile.")));
  }

  private static Block.Statement change(Known known, Program.Change change) {
    String saves =
        change.saves().map(s -> "Saves " + s + ". ").orElse("What it saves is unknown. ");
    String figures =
        Recommended.of(known.input()).primary().map(a -> figures(known, a, change)).orElse("");
    String experiment = change.experiment().map(e -> "Experiment: " + e + ".").orElse("");
    return new Block.Statement(
        change.change().replaceAll("\\.$", ""),
        (change.because() + " " + saves + figures + experiment).strip(),
        Optional.of(Known.mark(change.confidence())),
        change.source());
  }

  /** What the recommended engine takes for the workloads that a change is about. */
  private static String figures(Known known, Assessment assessment, Program.Change change) {
    List<String> words = new ArrayList<>();
    Map<String, Deadline> deadlines =
        known.input().setting().deadlines().getOrDefault(assessment.id(), Map.of());
    for (String workload : change.workloads()) {
      if (deadlines.containsKey(workload)) {
        words.add(
            known.input().workload(workload)
                + " "
                + Numbers.range(deadlines.get(workload).share(), 100)
                + Numbers.THIN
                + "%");
      }
    }
    return words.isEmpty()
        ? ""
        : "At stake with "
            + known.input().name(assessment.id())
            + ", share of the deadline: "
            + String.join("; ", words)
            + ". ";
  }
}
