package thumbprint.build;

import java.nio.file.Path;
import thumbprint.catalog.WorkloadSource;

/** Gives the files of packages that workloads need. */
public interface PackageFiles {
  /**
   * The folder of a package's own files, fetched now or before.
   *
   * @throws thumbprint.catalog.ProblemException if it cannot be fetched or is not what was pinned
   */
  Path folder(WorkloadSource.NpmPackage wanted);
}
