package thumbprint.cli;

import thumbprint.build.Workspace;
import thumbprint.catalog.Catalog;
import thumbprint.catalog.CatalogReader;
import thumbprint.evidence.Experiment;
import thumbprint.study.Experiments;
import thumbprint.study.WorkPool;

/** What a command that needs no toolchain starts from. */
record Stored(Catalog catalog, Experiment experiment) {
  /** Reads both side by side: each takes about as long as the other. */
  static Stored read(Workspace workspace, EvidenceOption evidence) {
    return WorkPool.both(
        new CatalogReader(workspace.catalog())::read,
        () -> evidence.experiment(new Experiments(workspace)),
        Stored::new);
  }
}
