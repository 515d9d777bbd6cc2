package thumbprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import thumbprint.catalog.Problem;
import thumbprint.catalog.ProblemException;

/** The messages are those of the cross binutils 2.40, as they came. */
class BuildFailureTest {
  private static RuntimeException failure(String said) {
    byte[] stderr = said.getBytes(StandardCharsets.UTF_8);
    return BuildFailure.of("link", "wasm3", new Command.Result(1, new byte[0], stderr, false));
  }

  @Test
  void aFullDiskIsNoFindingAboutTheEngine() {
    RuntimeException failure =
        failure(
            "/usr/lib/gcc/arm-none-eabi/12.2.1/../../../arm-none-eabi/bin/ld: final link failed:"
                + " No space left on device\ncollect2: error: ld returned 1 exit status\n");

    assertThat(failure)
        .isInstanceOfSatisfying(
            ProblemException.class,
            p -> assertThat(p.problem().kind()).isEqualTo(Problem.Kind.DISK_FULL));
  }

  @Test
  void anUndefinedReferenceIs() {
    RuntimeException failure =
        failure(
            "/usr/lib/ld: /home/me/x.o: in function `f':\n"
                + "x.c:(.text+0x2): undefined reference to `g'\n"
                + "collect2: error: ld returned 1 exit status\n");

    assertThat(failure)
        .isInstanceOf(BuildFailure.class)
        .hasMessageContaining("undefined reference to `g'")
        .hasMessageNotContaining("/home/me");
  }
}
