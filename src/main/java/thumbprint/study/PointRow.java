package thumbprint.study;

/** A row of a file of measured points. */
public sealed interface PointRow {
  /** In the file, from 1. */
  long line();

  /**
   * One that can be compared.
   *
   * @param program what points are held out by; the file name of the image unless told
   * @param passes of the window that the measured cycles are of
   */
  record Point(
      long line,
      ImageQuestion question,
      String program,
      double measuredCycles,
      double passes,
      String source)
      implements PointRow {}

  /**
   * One that cannot.
   *
   * @param field the column; empty where the fault is not in one
   */
  record Bad(long line, String field, String what, String remedy) implements PointRow {
    /** One line for people, but for the file's name. */
    String text() {
      String place = field.isEmpty() ? "" : field + ": ";
      return line + ": " + place + what + " (" + remedy + ")";
    }
  }
}
