package thumbprint.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import thumbprint.evidence.WorkloadRecord;
import thumbprint.module.FlatScript;
import thumbprint.module.HostImport;
import thumbprint.module.Observation;

/**
 * A workload that is ready to be played.
 *
 * @param record what the evidence keeps of it
 * @param module the bytes as emitted
 * @param moduleFile the same in a file, for translators
 * @param cSource the C file that it was compiled from; empty where there is none
 * @param imports host functions that the module wants
 * @param script unrolled
 * @param expected what the reference interpreter saw
 * @param budgetInstructions in proportion to the operations that the reference executed
 */
public record PreparedWorkload(
    WorkloadRecord record,
    byte[] module,
    Path moduleFile,
    Optional<Path> cSource,
    List<HostImport> imports,
    FlatScript script,
    Observation expected,
    long budgetInstructions) {
  public PreparedWorkload {
    imports = List.copyOf(imports);
  }

  /** The same with another budget, for a boot that plays it more than once. */
  PreparedWorkload withBudget(long instructions) {
    return new PreparedWorkload(
        record, module, moduleFile, cSource, imports, script, expected, instructions);
  }

  public String id() {
    return record.id();
  }
}
