package thumbprint.report;

import java.util.List;

/**
 * What it took this lab to make an engine run, counted in the catalog: what an integrator can
 * expect to write and to keep.
 *
 * @param engine id
 * @param glueFiles of our own between engine and firmware
 * @param glueLines of those files, comments and blank lines included
 * @param sourceEntries files and patterns of the engine that are compiled
 * @param flags that the engine's code needs
 * @param buildSteps in order, in words
 */
public record Effort(
    String engine,
    int glueFiles,
    long glueLines,
    int sourceEntries,
    int flags,
    List<String> buildSteps) {
  public Effort {
    buildSteps = List.copyOf(buildSteps);
  }
}
