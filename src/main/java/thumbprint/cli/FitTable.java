package thumbprint.cli;

import java.util.List;
import java.util.Locale;
import thumbprint.analysis.Deadline;
import thumbprint.analysis.Energy;
import thumbprint.analysis.MemoryNeed;
import thumbprint.study.FitAnswer;
import thumbprint.study.Setting;

/** The answers of {@code fit} for people: sentence, table, advice. */
final class FitTable {
  private static final String FORMAT = "  %-26s %-5s %-5s %10s %10s  %-12s %s%n";
  private static final double KIB = 1024;

  private FitTable() {}

  static String of(List<FitAnswer> answers, Setting setting, String module, int columns) {
    StringBuilder text = new StringBuilder();
    text.append(sentence(answers, setting, module)).append("\n");
    text.append(
        String.format(
            Locale.ROOT,
            "Free beside the firmware: %s of flash (%s), %s of RAM on the chip.%n%n",
            kib(setting.freeFlashBytes()),
            setting.boot().code(),
            kib(setting.freeRamBytes())));
    text.append(
        String.format(
            Locale.ROOT,
            FORMAT,
            "engine",
            "loads",
            "right",
            "flash",
            "RAM",
            "data in",
            "deadline"));
    for (FitAnswer answer : answers) {
      text.append(row(answer));
    }
    text.append(advice(answers));
    text.append(PlacementLines.of(answers, setting));
    text.append(energy(answers));
    text.append(PlacementLines.basis(answers));
    return text.toString();
  }

  private static String sentence(List<FitAnswer> answers, Setting setting, String module) {
    List<String> fitting =
        answers.stream().filter(FitAnswer::fits).map(FitAnswer::variant).toList();
    String place =
        setting.board().name()
            + " at "
            + setting.clock().hz() / 1_000_000
            + " MHz, booting from "
            + setting.boot().id();
    return fitting.isEmpty()
        ? "No engine fits " + module + " on the " + place + "."
        : module + " fits the " + place + " with " + String.join(", ", fitting) + ".";
  }

  private static String row(FitAnswer answer) {
    String flash = answer.need().map(MemoryNeed::flashBytes).map(FitTable::kib).orElse("");
    String ram = answer.need().map(MemoryNeed::ramBytes).map(FitTable::kib).orElse("");
    return String.format(
        Locale.ROOT,
        FORMAT,
        answer.variant(),
        answer.loads() ? "yes" : "no",
        answer.right() ? "yes" : answer.loads() ? "NO" : "",
        flash + (answer.need().isPresent() && !answer.fitsFlash() ? "!" : ""),
        ram + (answer.need().isPresent() && answer.dataMemory().isEmpty() ? "!" : ""),
        answer.dataMemory().orElse(""),
        answer
            .deadline()
            .map(FitTable::deadline)
            .orElse(answer.loads() ? "none asked" : answer.outcome()));
  }

  static String deadline(Deadline deadline) {
    return String.format(
        Locale.ROOT,
        "%s, %.1f to %.1f %%",
        deadline.words(),
        deadline.share().low() * 100,
        deadline.share().high() * 100);
  }

  /** Of the first engine: the others differ by their cycles alone. */
  private static String energy(List<FitAnswer> answers) {
    if (answers.isEmpty()) {
      return "";
    }
    FitAnswer first = answers.getFirst();
    if (first.energy().isEmpty()) {
      return first
          .energyMissing()
          .map(reason -> "\nEnergy is not known: " + reason + ".\n")
          .orElse("");
    }
    List<Energy> energies = first.energy();
    return String.format(
        Locale.ROOT,
        "%nEnergy of the worst call with %s, derived from %d published currents of the active processor: %.3g to %.3g microjoule (--json names each).%n",
        first.variant(),
        energies.size(),
        energies.stream().mapToDouble(e -> e.microjoule().low()).min().orElseThrow(),
        energies.stream().mapToDouble(e -> e.microjoule().high()).max().orElseThrow());
  }

  private static String advice(List<FitAnswer> answers) {
    StringBuilder text = new StringBuilder();
    for (FitAnswer answer : answers) {
      for (String sentence : answer.advice()) {
        text.append(String.format("%n  %s: %s", answer.variant(), sentence));
      }
    }
    return text.isEmpty() ? "" : text.append("\n").toString();
  }

  static String kib(long bytes) {
    return String.format(Locale.ROOT, "%.1f KiB", bytes / KIB);
  }
}
