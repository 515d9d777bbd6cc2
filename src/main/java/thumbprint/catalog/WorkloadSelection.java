package thumbprint.catalog;

import java.util.List;

/**
 * The workloads by which a profile judges. An entry is {@code "*"}, {@code family:<family>} or a
 * workload's id; with a {@code -} before it, it takes away instead.
 *
 * @param judged all that count
 * @param deadline those of them whose every call must end within a block
 */
public record WorkloadSelection(List<String> judged, List<String> deadline) {
  private static final String WITHOUT = "-";

  public WorkloadSelection {
    judged = Checks.listOrEmpty(judged);
    deadline = Checks.listOrEmpty(deadline);
    Checks.require(!judged.isEmpty(), "workloads.judged is missing (write [\"*\"] for all)");
  }

  /** Whether the profile judges by this workload. */
  public boolean judges(String workloadId, String family) {
    return names(judged, workloadId, family);
  }

  /** Whether this workload's calls must meet the profile's deadline. */
  public boolean paces(String workloadId, String family) {
    return judges(workloadId, family) && names(deadline, workloadId, family);
  }

  private static boolean names(List<String> entries, String workloadId, String family) {
    return entries.stream().anyMatch(e -> means(e, workloadId, family))
        && entries.stream()
            .filter(e -> e.startsWith(WITHOUT))
            .noneMatch(e -> means(e.substring(WITHOUT.length()), workloadId, family));
  }

  private static boolean means(String entry, String workloadId, String family) {
    return entry.equals("*") || entry.equals(workloadId) || entry.equals("family:" + family);
  }
}
