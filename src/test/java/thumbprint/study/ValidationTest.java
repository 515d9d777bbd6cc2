package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.analysis.Range;
import thumbprint.build.Workspace;
import thumbprint.catalog.ProblemException;

/** Measurements beside estimates; those here are made up so that it is known what must come out. */
class ValidationTest {
  private static final String HEAD =
      "elf,core,measured_cycles,source,entry,exit,program,iterations\n";

  @TempDir private Path folder;
  private OwnImages images;
  private Validation validation;

  @BeforeEach
  void prepare() {
    images = new OwnImages(folder);
    images.leaving();
    validation =
        new Validation(
            TestLaboratory.laboratory(new Workspace(TestLaboratory.HOME, folder.resolve("store"))),
            Progress.silent());
  }

  private ValidationAnswer compare(String text, boolean fit) throws IOException {
    return validation.compare(Files.writeString(folder.resolve("points.csv"), text), fit);
  }

  private Range estimated(String entry, String exit) {
    return images
        .cycles()
        .estimate(OwnImages.between(folder.resolve("leaving.elf"), entry, exit))
        .profile()
        .median()
        .cycles();
  }

  @Test
  void theErrorIsThatOfTheMiddleAndTheBoundsSayWhatLiesInside() throws IOException {
    Range range = estimated("checksum", "total");
    ValidationAnswer answer =
        compare(
            HEAD
                + "leaving.elf,cortex-m4f,"
                + range.mid()
                + ",nobody,checksum,total,right,\n"
                + "leaving.elf,cortex-m4f,"
                + range.high() * 2 * 10
                + ",nobody,checksum,total,slow,10\n",
            false);

    assertThat(answer.compared()).extracting(row -> row.inside()).containsExactly(true, false);
    assertThat(answer.compared().getFirst().error()).isCloseTo(0, within(1e-9));
    assertThat(answer.compared().getLast().measuredCycles())
        .as("ten passes were measured together")
        .isCloseTo(range.high() * 2, within(1e-6));
    assertThat(answer.all().orElseThrow().inside()).isEqualTo(1);
    assertThat(answer.all().orElseThrow().worst()).isNegative();
    assertThat(answer.byProgram()).containsOnlyKeys("right", "slow");
    assertThat(answer.outside()).isTrue();
    assertThat(answer.heldOut()).isEmpty();
  }

  @Test
  void aBadRowIsToldWithLineAndFieldAndTheOthersGoOn() throws IOException {
    ValidationAnswer answer =
        compare(
            """
            elf,core,measured_cycles,source,entry,colour
            leaving.elf,cortex-m9,700,nobody,,red
            leaving.elf,cortex-m4f,many,nobody,,red
            leaving.elf,cortex-m4f,-7,nobody,,red
            leaving.elf,cortex-m4f,,nobody,,red
            none.elf,cortex-m4f,700,nobody,,red
            leaving.elf,cortex-m4f,700,nobody,chequesum,red
            leaving.elf,cortex-m4f,70000,nobody,,red
            """,
            false);

    assertThat(answer.bad()).hasSize(6);
    assertThat(answer.bad().get(0)).contains("points.csv:2: core: ", "cortex-m4f");
    assertThat(answer.bad().get(1)).contains("points.csv:3: measured_cycles: \"many\"", "digits");
    assertThat(answer.bad().get(2)).contains("points.csv:4: measured_cycles");
    assertThat(answer.bad().get(3)).contains("points.csv:5: measured_cycles: is empty");
    assertThat(answer.bad().get(4)).contains("points.csv:6: ", "none.elf", "not there");
    assertThat(answer.bad().get(5)).contains("points.csv:7: ", "chequesum");
    assertThat(answer.ignored()).containsExactly("colour");
    assertThat(answer.compared()).hasSize(1);
    assertThat(answer.whole()).isFalse();
  }

  @Test
  void aFileOfAnotherFormIsToldWithTheFormThatItNeeds() {
    assertThatThrownBy(() -> compare("elf,core\nleaving.elf,cortex-m4f\n", false))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("lacks measured_cycles, source");
    assertThatThrownBy(() -> compare("", false)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> compare(HEAD, false))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("no row");
    assertThatThrownBy(() -> validation.compare(folder.resolve("nothing.csv"), false))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void aProgramIsHeldOutAndTheOthersFitTheCoefficients() throws IOException {
    Range one = estimated("checksum", "total");
    Range other = estimated("total", "checksum");
    String rows =
        HEAD
            + "leaving.elf,cortex-m4f,%s,nobody,checksum,total,one,\n".formatted(one.mid())
            + "leaving.elf,cortex-m4f,%s,nobody,total,checksum,two,\n".formatted(other.mid());
    ValidationAnswer answer = compare(rows, true);

    assertThat(answer.heldOut()).extracting(held -> held.program()).containsExactly("one", "two");
    assertThat(answer.heldOut())
        .as("the measurements are what the model says, so nothing moves")
        .allSatisfy(
            held -> {
              assertThat(held.errors().getFirst()).isCloseTo(0, within(1e-6));
              assertThat(held.coefficients().get("taken-branch")).isCloseTo(1, within(1e-6));
            });
  }

  @Test
  void aKitsLinesAreHeldAgainstTheCommittedPredictions() throws IOException {
    KitPrediction.Cycles cycles =
        KitPredictions.read(TestLaboratory.HOME, "cortex-m7")
            .of("alu_chain")
            .cycles()
            .orElseThrow();
    long right = Math.round(cycles.mid());
    ValidationAnswer answer =
        compare(
            """
            a debugger says something
            kit,1,cortex-m7,my-board,dwt,alu_chain,128,7,%1$d,%1$d,%1$d,ok
            kit,1,cortex-m7,my-board,dwt,alu_pairs,128,7,999999,999999,999999,ok
            kit,1,cortex-m7,my-board,dwt,nop,64,7,-,-,-,fault
            kit-end,3,1
            """
                .formatted(right),
            false);

    assertThat(answer.compared()).extracting(row -> row.inside()).containsExactly(true, false);
    assertThat(answer.bad()).singleElement().asString().contains("nop", "fault");
    assertThatThrownBy(
            () ->
                compare(
                    "kit,1,cortex-m7,mps2-an500,dwt,alu_chain,128,7,1,1,1,ok\nkit-end,1,0\n",
                    false))
        .hasMessageContaining("emulated machine");
  }
}
