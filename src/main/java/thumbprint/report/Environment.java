package thumbprint.report;

import java.util.List;

/**
 * Where and how the figures came about.
 *
 * @param date of the experiment, as given; a report reads no clock
 * @param experiment digest of the evidence
 * @param version of Thumbprint
 * @param commands that lead to this report, in order
 */
public record Environment(String date, String experiment, String version, List<String> commands) {
  public Environment {
    commands = List.copyOf(commands);
  }
}
