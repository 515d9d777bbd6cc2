package thumbprint.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The date that reports carry: today's, or that of {@code SOURCE_DATE_EPOCH} where bytes must be
 * reproducible.
 */
final class Today {
  private Today() {}

  static String text() {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    LocalDate date =
        epoch == null
            ? LocalDate.now(ZoneOffset.UTC)
            : Instant.ofEpochSecond(Long.parseLong(epoch)).atZone(ZoneOffset.UTC).toLocalDate();
    return date.toString();
  }
}
