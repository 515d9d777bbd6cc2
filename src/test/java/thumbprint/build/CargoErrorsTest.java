package thumbprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Which line of a failed build by cargo becomes the reason of a cell. */
class CargoErrorsTest {
  /** wasmi 1.1 for thumbv6m-none-eabi, 2026-11-24, and two lines that are no errors. */
  private static final String SAID =
      """
         Compiling thiserror v2.0.0
      warning: unused import: `error::Cause`
      .thumbprint/cargo/catalog-runtimes-wasmi-crate-d73be85580eb083a/crates/wasmparser-0.239.0/src/validator.rs:25:12: error[E0432]: unresolved import `alloc::sync`: could not find `sync` in `alloc`
      error: could not compile `wasmparser` (lib) due to 12 previous errors
      """;

  private static String reason(String said) {
    Command.Result result =
        new Command.Result(101, new byte[0], said.getBytes(StandardCharsets.UTF_8), false);
    return BuildFailure.of("compile", "catalog/runtimes/wasmi/crate", CargoErrors.only(result))
        .getMessage();
  }

  @Test
  void theFirstErrorIsNamedWithItsCrateAndWithoutThisMachinesFolders() {
    assertThat(reason(SAID))
        .isEqualTo(
            "catalog/runtimes/wasmi/crate: wasmparser-0.239.0/src/validator.rs:25:12: error[E0432]:"
                + " unresolved import `alloc::sync`: could not find `sync` in `alloc`");
  }

  @Test
  void whatHasNoErrorLineIsNotLost() {
    assertThat(reason("killed")).isEqualTo("catalog/runtimes/wasmi/crate: killed");
  }
}
