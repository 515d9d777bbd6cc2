package thumbprint.analysis;

import java.util.List;
import thumbprint.catalog.Core;

/**
 * What an experiment has of one core.
 *
 * @param findings looking at the machine that measures it
 * @param engines judged cells on that machine, one variant for each engine
 */
public record MeasuredCore(Core core, Findings findings, List<JudgedCells> engines) {
  public MeasuredCore {
    engines = List.copyOf(engines);
  }
}
