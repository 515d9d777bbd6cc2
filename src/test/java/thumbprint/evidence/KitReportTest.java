package thumbprint.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import thumbprint.catalog.ProblemException;

class KitReportTest {
  private static final String HEAD =
      "kit,version,core,target,counter,benchmark,instructions,repeats,min,median,max,check\n";
  private static final String ROW =
      "kit,1,cortex-m4,my-board,dwt,float_divide,32,7,448,448,455,ok\n";
  private static final String CHECK = "kit,1,cortex-m4,my-board,dwt,memory/ram,-,1,-,-,-,failed\n";

  @Test
  void aReportIsReadPastRemarksAndWhatADebuggerSays() {
    KitReport report =
        KitReport.parse(
            "Info: halted\n" + HEAD + "# caches on\n" + ROW + CHECK + "kit-end,2,1\n", "a");

    assertThat(report.complete()).isTrue();
    assertThat(report.row("float_divide").orElseThrow().times())
        .contains(new KitRow.Times(448, 448, 455));
    assertThat(report.failed()).extracting(KitRow::benchmark).containsExactly("memory/ram");
  }

  @Test
  void aReportThatIsCutOffSaysSo() {
    assertThat(KitReport.parse(HEAD + ROW, "a").complete()).isFalse();
    assertThat(KitReport.parse(HEAD + ROW + "kit-end,2,0\n", "a").complete()).isFalse();
  }

  @Test
  void whatIsNoReportIsToldWithItsPlace() {
    assertThatThrownBy(() -> KitReport.parse("hello\n", "my.csv"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("my.csv");
    assertThatThrownBy(() -> KitReport.parse(HEAD + ROW.replace(",448,455", ",x,455"), "my.csv"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("my.csv:2");
    assertThatThrownBy(() -> KitReport.parse(HEAD + ROW.replace("448,448", "449,448"), "my.csv"))
        .isInstanceOf(ProblemException.class);
  }
}
