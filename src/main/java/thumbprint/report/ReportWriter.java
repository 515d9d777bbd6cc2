package thumbprint.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import thumbprint.evidence.CanonicalJson;
import thumbprint.report.chapter.Chapters;

/** Writes the files of a report. The same input gives the same bytes. */
public final class ReportWriter {
  /** What people open first. */
  public static final String PAGE = "report.html";

  private ReportWriter() {}

  /**
   * Writes {@code report.html}, {@code report.md}, {@code cells.csv}, {@code measurements.csv},
   * {@code decision.json} and a CSV file for each table of the report: {@code variants.csv}, {@code
   * boards.csv} and so on. Each file is replaced in one step, so that a full disk leaves the old
   * one.
   *
   * @param folder is made if it is not there
   * @return the page
   * @throws IOException if a file cannot be written
   */
  public static Path write(ReportInput input, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files(input).entrySet()) {
      replace(folder.resolve(file.getKey()), file.getValue());
    }
    return folder.resolve(PAGE);
  }

  /** Text by file name. */
  static Map<String, String> files(ReportInput input) {
    PageData data = new PageDataWriter(input).data();
    Map<String, String> files = new LinkedHashMap<>();
    Chapters chapters = Chapters.of(input, MarkdownParts.of(input));
    files.put(PAGE, HtmlPage.render(input, data, chapters));
    files.put("report.md", MarkdownReport.of(input, chapters));
    files.put("cells.csv", CsvTables.cells(input.findings()));
    files.put("measurements.csv", CsvTables.measurements(input));
    files.put("compatibility.csv", HardwareCsv.compatibility(input.hardware()));
    files.put("boards.csv", HardwareCsv.boards(input.hardware()));
    if (!input.findings().experiment().probes().isEmpty()) {
      files.put("probes.csv", ProbeCsv.of(input.findings().experiment().probes()));
    }
    files.put("minima.csv", ExaminationCsv.minima(input));
    files.put("reloads.csv", ExaminationCsv.reloads(input));
    files.put("interruption.csv", ExaminationCsv.interruption(input));
    files.put("crossings.csv", ExaminationCsv.crossings(input));
    VariantSection variants = VariantSection.of(input);
    files.put("variants.csv", VariantCsv.variants(variants));
    files.put("options.csv", VariantCsv.options(variants));
    files.put("artifacts.csv", ArtifactTable.csv(input.findings()));
    files.put("conformance.csv", ConformanceSection.csv(input.conformance()));
    files.put("decision.json", CanonicalJson.write(data) + "\n");
    return files;
  }

  private static void replace(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(part, text.getBytes(StandardCharsets.UTF_8));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
