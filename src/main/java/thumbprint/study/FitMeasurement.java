package thumbprint.study;

import java.util.List;
import thumbprint.analysis.Findings;
import thumbprint.catalog.Core;
import thumbprint.evidence.Build;
import thumbprint.module.WasmModule;

/**
 * What was found for a module on one core: enough to judge it against any board with that core.
 *
 * @param empty the firmware without an engine on the same machine
 */
record FitMeasurement(WasmModule module, Core core, Findings findings, Build empty) {

  /** One answer for each engine at the question's setting, those that fit first. */
  List<FitAnswer> judge(FitQuestion question) {
    FitJudge judge = new FitJudge(question, module, core, empty);
    return findings.cells().stream().map(judge::answer).sorted(FitJudge.BEST_FIRST).toList();
  }
}
