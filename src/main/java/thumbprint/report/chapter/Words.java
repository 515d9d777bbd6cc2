package thumbprint.report.chapter;

import java.util.List;
import thumbprint.report.Numbers;

/** Sentences and figures as chapters write them. */
final class Words {
  private Words() {}

  static String kib(double bytes) {
    return Numbers.kib(bytes) + Numbers.THIN + "KiB";
  }

  /** Statements, or the sentence that there are none. */
  static Block orNothing(List<Block.Statement> statements, String otherwise) {
    return statements.isEmpty() ? new Block.Paragraph(otherwise) : new Block.Statements(statements);
  }
}
