package thumbprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import thumbprint.build.tools.DoctorReport;
import thumbprint.build.tools.DoctorReport.Line;
import thumbprint.build.tools.DoctorReport.State;

class DoctorTableTest {
  private static final Line SAW =
      new Line("saw", "saw", "1.2.3", List.of("1.2.3"), State.AS_TESTED, "/bin/saw", "");
  private static final Line AXE =
      new Line(
          "axe", "axe", "2.0", List.of("1.0", "1.1"), State.OTHER_VERSION, "/bin/axe", "works");
  private static final Line BROWSER =
      new Line(
          "browser",
          "chromium",
          "",
          List.of(),
          State.MISSING,
          "",
          "chromium is not on the PATH. Install it");

  @Test
  void alignsColumnsAndPutsRemediesBelow() {
    assertThat(DoctorTable.lines(new DoctorReport(List.of(SAW, AXE, BROWSER))))
        .containsExactly(
            "tool     version  tested    state          path",
            "saw      1.2.3    1.2.3     as tested      /bin/saw",
            "axe      2.0      1.0, 1.1  other version  /bin/axe",
            "browser  -        -         missing",
            "",
            "axe: works",
            "chromium: chromium is not on the PATH. Install it",
            "1 missing; ./thumbprint evaluate installs what it needs where it may.");
  }

  @Test
  void saysWhenAllIsHere() {
    assertThat(DoctorTable.lines(new DoctorReport(List.of(SAW))))
        .last()
        .isEqualTo("All tools are here.");
  }
}
