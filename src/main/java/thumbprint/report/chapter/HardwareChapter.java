package thumbprint.report.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thumbprint.analysis.Demand;
import thumbprint.analysis.MinimumHardware;
import thumbprint.catalog.About;
import thumbprint.catalog.Runtime;
import thumbprint.evidence.WorkloadRecord;
import thumbprint.report.Mark;

/** Which processors engines run on, and the least that they need. */
final class HardwareChapter {
  private static final long SMALL_BYTES = 16 * 1024;

  private HardwareChapter() {}

  static Chapter of(Known known) {
    return new Chapter(
        "hardware-chapter",
        "2",
        "Hardware compatibility",
        "Which cores, boards and trusted environments do the engines run on, and what is the least that they need?",
        List.of(
            Chapter.Section.of("hardware-measured", "", known.drawn().block("part/hardware.jte")),
            small(known),
            targets(known),
            trusted(known),
            least(known)));
  }

  /** What fits a device of 16 KiB. */
  private static Chapter.Section small(Known known) {
    List<MinimumHardware> all = known.input().hardware().minimum();
    List<Block.Statement> statements = new ArrayList<>();
    statements.add(measuredSmall(known, all));
    statements.add(page(known));
    known.rated().stream()
        .flatMap(
            r ->
                Stream.of("footprint.minimum", "memory.small")
                    .flatMap(topic -> known.inventory().statedOf(r.id(), topic).stream())
                    .map(s -> known.statement(r.name(), s)))
        .forEach(statements::add);
    return Chapter.Section.of(
        "small-ram", "What fits 16 KiB of RAM", new Block.Statements(statements));
  }

  private static Block.Statement measuredSmall(Known known, List<MinimumHardware> all) {
    List<String> fitting =
        all.stream()
            .filter(m -> candidate(known, m.variant()))
            .filter(m -> ram(m).filter(d -> d.bytes() <= SMALL_BYTES).isPresent())
            .map(m -> m.variant() + " on " + m.core().name())
            .toList();
    if (!fitting.isEmpty()) {
      return Block.Statement.of(
          "Measured",
          "in 16 KiB of RAM its smallest workload completes with "
              + String.join(", ", fitting)
              + ".",
          Mark.MEASURED);
    }
    String least =
        all.stream()
            .filter(m -> candidate(known, m.variant()))
            .flatMap(m -> ram(m).map(d -> new Least(m, d.bytes())).stream())
            .min(java.util.Comparator.comparingLong(Least::bytes))
            .map(
                l ->
                    "; the least is "
                        + Words.kib(l.bytes())
                        + " with "
                        + l.of().variant()
                        + " on "
                        + l.of().core().name())
            .orElse("");
    return Block.Statement.of(
        "Measured", "no engine of this experiment fits 16 KiB of RAM" + least + ".", Mark.MEASURED);
  }

  private record Least(MinimumHardware of, long bytes) {}

  private static Optional<Demand> ram(MinimumHardware minimum) {
    return minimum.smallest().ram();
  }

  private static boolean candidate(Known known, String variant) {
    return known.candidates().stream().anyMatch(e -> variant.startsWith(e.engine()));
  }

  private static Block.Statement page(Known known) {
    long least =
        known.input().findings().experiment().workloads().values().stream()
            .mapToLong(WorkloadRecord::linearMemoryBytes)
            .filter(bytes -> bytes > 0)
            .min()
            .orElse(0);
    return Block.Statement.of(
        "Why",
        least == 0
            ? "no workload of this experiment has a linear memory."
            : "the smallest linear memory of a workload is "
                + Words.kib(least)
                + "; a page of WebAssembly is 64 KiB, whatever the program needs of it. Less takes an engine that cuts memory to what is used, or the proposal for other page sizes.",
        Mark.MEASURED);
  }

  private static Chapter.Section targets(Known known) {
    List<String> headings = new ArrayList<>(List.of("Runtime"));
    for (About.Target target : About.Target.values()) {
      headings.add(words(target));
    }
    return Chapter.Section.of(
        "targets",
        "Cortex-A, Linux and TrustZone: what is published",
        new Block.Paragraph(
            "The lab measures Cortex-M only. This table is published or assessed evidence and was not measured by the lab yet. “Executed” and “built” speak of the project's own checks."),
        new Block.Grid(
            "runtime-targets",
            headings,
            known.input().background().runtimes().stream()
                .filter(r -> r.about().map(a -> !a.targets().isEmpty()).orElse(false))
                .map(HardwareChapter::row)
                .toList()));
  }

  private static String words(About.Target target) {
    return switch (target) {
      case CORTEX_M -> "Cortex-M";
      case CORTEX_A -> "Cortex-A";
      case ARMV7_LINUX -> "Armv7 Linux";
      case AARCH64_LINUX -> "AArch64 Linux";
      case TRUSTZONE_M -> "TrustZone-M";
      case TRUSTZONE_A -> "TrustZone-A";
    };
  }

  private static List<Cell> row(Runtime runtime) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.words(runtime.name())));
    for (About.Target target : About.Target.values()) {
      About.Support support = runtime.about().orElseThrow().targets().get(target);
      cells.add(support == null ? Cell.unknown() : cell(support));
    }
    return cells;
  }

  private static Cell cell(About.Support support) {
    String word =
        switch (support.level()) {
          case CI_EXECUTED -> "executed";
          case CI_BUILT -> "built";
          case DOCUMENTED -> "documented";
          case REPORTED -> "reported";
          case NONE_FOUND -> "none found";
          case EXCLUDED -> "excluded";
        };
    return Cell.marked(word, Mark.PUBLISHED, support.note().orElse(""), support.source());
  }

  private static Chapter.Section trusted(Known known) {
    List<Block.Statement> statements =
        known.input().background().runtimes().stream()
            .flatMap(r -> known.statements(r, "trustzone").stream())
            .toList();
    return Chapter.Section.of(
        "trustzone-evidence",
        "TrustZone-M and TrustZone-A",
        Words.orNothing(statements, "Nothing is known of trusted environments."));
  }

  private static Chapter.Section least(Known known) {
    List<Block.Statement> statements =
        known.rated().stream()
            .flatMap(r -> known.statements(r, "integration").stream())
            .filter(s -> s.text().startsWith("Hardware") || s.text().startsWith("32-bit"))
            .toList();
    return Chapter.Section.of(
        "hardware-claims",
        "Boards that others name",
        Words.orNothing(statements, "No board is named by others."));
  }
}
