package thumbprint.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import thumbprint.evidence.Experiment;
import thumbprint.study.Experiments;

/** Which evidence a command reads. */
final class EvidenceOption {
  @Option(
      names = "--from",
      paramLabel = "WHAT",
      description =
          "local (measured here), reference (committed) or an experiment file (default: local, else reference).")
  private String from;

  /** Whether the user names the committed reference itself. */
  boolean isReference() {
    return "reference".equals(from);
  }

  /** The file that is read. */
  Path file(Experiments experiments) {
    return from == null ? experiments.bestFile() : experiments.file(from);
  }

  Experiment experiment(Experiments experiments) {
    return from == null ? experiments.best() : experiments.named(from);
  }
}
