package thumbprint.study;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.CacheGeometry;

/**
 * Measured points of a CSV file with a head; docs/cycles.md has the columns.
 *
 * @param rows in the order of the file
 * @param ignored columns that nothing is known of
 */
record PointsFile(List<PointRow> rows, List<String> ignored) {
  private static final List<String> REQUIRED = List.of("elf", "core", "measured_cycles", "source");
  private static final List<String> OPTIONAL =
      List.of("entry", "exit", "program", "iterations", "machine");

  PointsFile {
    rows = List.copyOf(rows);
    ignored = List.copyOf(ignored);
  }

  /** A cell that does not hold. */
  private static final class BadField extends Exception {
    private static final long serialVersionUID = 1;
    private final String field;
    private final String remedy;

    BadField(String field, String what, String remedy) {
      super(what);
      this.field = field;
      this.remedy = remedy;
    }
  }

  /**
   * Reads the file; faults of a row become a row that says so.
   *
   * @throws ProblemException if there is no such file, it is no text, or columns are missing
   */
  static PointsFile read(Path file, Catalog catalog) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(Files.readString(file))) {
      List<PointRow> rows = new ArrayList<>();
      List<String> head = null;
      for (NamedCsvRecord line : reader) {
        if (head == null) {
          head = line.getHeader();
          requireHead(head, file);
        }
        rows.add(row(line, file, catalog));
      }
      if (rows.isEmpty()) {
        throw bad(file, "there is no row", "the head is " + String.join(",", REQUIRED));
      }
      return new PointsFile(
          rows, head.stream().filter(c -> !REQUIRED.contains(c) && !OPTIONAL.contains(c)).toList());
    } catch (java.nio.file.NoSuchFileException e) {
      throw bad(file, "there is no such file", "name a CSV file of measured points");
    } catch (CharacterCodingException | CsvParseException e) {
      throw bad(file, "is no CSV file", "the head is " + String.join(",", REQUIRED));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void requireHead(List<String> head, Path file) {
    List<String> missing = REQUIRED.stream().filter(column -> !head.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw bad(
          file,
          "the head lacks " + String.join(", ", missing),
          "it needs "
              + String.join(",", REQUIRED)
              + ", and may have "
              + String.join(",", OPTIONAL));
    }
  }

  private static ProblemException bad(Path file, String what, String remedy) {
    return new ProblemException(Problem.badInput(what, file.toString(), remedy));
  }

  private static PointRow row(NamedCsvRecord line, Path file, Catalog catalog) {
    try {
      return point(line, file, catalog);
    } catch (BadField e) {
      return new PointRow.Bad(line.getStartingLineNumber(), e.field, e.getMessage(), e.remedy);
    }
  }

  private static PointRow point(NamedCsvRecord line, Path file, Catalog catalog) throws BadField {
    Path folder = file.toAbsolutePath().getParent();
    Path elf = folder.resolve(required(line, "elf")).normalize();
    String core = required(line, "core");
    if (!catalog.cores().containsKey(core)) {
      throw new BadField(
          "core",
          "unknown core \"" + core + "\"",
          "known: " + String.join(", ", catalog.cores().keySet()));
    }
    return new PointRow.Point(
        line.getStartingLineNumber(),
        new ImageQuestion(
            elf,
            core,
            optional(line, "machine"),
            new ImageQuestion.Window(optional(line, "entry"), optional(line, "exit")),
            ImageQuestion.USUAL_BUDGET,
            CacheGeometry.NONE),
        optional(line, "program").orElse(elf.getFileName().toString()),
        positive("measured_cycles", required(line, "measured_cycles")),
        positive("iterations", optional(line, "iterations").orElse("1")),
        required(line, "source"));
  }

  private static String required(NamedCsvRecord line, String field) throws BadField {
    return optional(line, field)
        .orElseThrow(() -> new BadField(field, "is empty", "every row needs it"));
  }

  private static Optional<String> optional(NamedCsvRecord line, String field) {
    return line.findField(field).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static double positive(String field, String text) throws BadField {
    try {
      double value = Double.parseDouble(text);
      if (value > 0 && Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number that does not do.
    }
    throw new BadField(field, "\"" + text + "\" is no positive number", "write digits, no units");
  }
}
