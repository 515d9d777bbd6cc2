package thumbprint.cli;

import picocli.CommandLine.Option;

/** Which question is asked. */
final class ProfileOption {
  static final String STANDARD = "8f4e-daisy-seed";

  @Option(
      names = "--profile",
      paramLabel = "ID",
      defaultValue = STANDARD,
      description = "Who decides: a file of catalog/profiles (default: ${DEFAULT-VALUE}).")
  private String id;

  String id() {
    return id;
  }
}
