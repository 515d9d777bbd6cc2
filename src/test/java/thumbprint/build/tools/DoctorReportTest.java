package thumbprint.build.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorReportTest {
  @TempDir Path folder;

  @Test
  void tellsWhatIsAsTestedWhatIsNotAndWhatIsMissing() throws Exception {
    Programs.script(folder, "saw", "echo 1.2.3");
    Programs.script(folder, "axe", "echo 9.9");
    Toolchain tools =
        new Toolchain(
            List.of(
                Programs.tool("saw", null, Tool.Need.BUILD),
                Programs.tool("axe", null, Tool.Need.BUILD),
                Programs.tool("file", null, Tool.Need.BUILD)));

    DoctorReport report = DoctorReport.of(new Toolbox(tools, List.of(folder)));

    assertThat(report.tools())
        .extracting(DoctorReport.Line::id, DoctorReport.Line::state)
        .containsExactly(
            tuple("jdk", DoctorReport.State.AS_TESTED),
            tuple("saw", DoctorReport.State.AS_TESTED),
            tuple("axe", DoctorReport.State.OTHER_VERSION),
            tuple("file", DoctorReport.State.MISSING));
    assertThat(report.complete()).isFalse();
    assertThat(report.tools().getLast().remedy())
        .isEqualTo(
            "file is not on the PATH. Debian: sudo apt-get install file-package; elsewhere: file from its project");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
