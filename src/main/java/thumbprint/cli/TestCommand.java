package thumbprint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import thumbprint.build.tools.Tool;

/**
 * Installs what the tests need; the launcher then lets Maven run them, so that they see the
 * sources.
 */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Install what is missing and run every test. Further arguments go to Maven.",
    footer = {"", "Example: ./thumbprint test", "One class: ./thumbprint test -Dtest=DeckTest"})
final class TestCommand implements Callable<Integer> {
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    common.laboratory().ensureTools(List.of(Tool.Need.values()), Console.ofProcess().progress());
    return ExitCode.OK.status();
  }
}
