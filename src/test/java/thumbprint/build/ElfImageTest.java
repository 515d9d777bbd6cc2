package thumbprint.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.catalog.ProblemException;

/** Symbols and sections of a real image, and files that are none. */
class ElfImageTest {
  private static final Image IMAGE = TestLaboratory.testEngine("test_loop");
  private static final ElfImage ELF = ElfImage.read(IMAGE.elf());

  @TempDir private Path folder;

  @Test
  void anAddressWithinAFunctionHasItsName() {
    assertThat(ELF.functionAt(ELF.address("main") + 2)).contains("main");
    assertThat(ELF.functionAt(IMAGE.markInstruction())).isPresent();
    assertThat(ELF.functionAt(0xDEAD0000L)).isEmpty();
    assertThat(ELF.find("no_such_symbol")).isEmpty();
  }

  @Test
  void sectionsSayWhereCodeAndDataLie() {
    assertThat(ELF.sections())
        .anySatisfy(
            section -> {
              assertThat(section.name()).isEqualTo(".text");
              assertThat(section.executable()).isTrue();
              assertThat(section.bytes()).isPositive();
            })
        .anySatisfy(
            section -> {
              assertThat(section.name()).isEqualTo(".bss");
              assertThat(section.writable()).isTrue();
              assertThat(section.address()).isGreaterThanOrEqualTo(0x20000000L);
            });
  }

  @Test
  void aFileThatIsNoWholeImageIsToldInOneLine() throws IOException {
    byte[] whole = Files.readAllBytes(IMAGE.elf());
    assertRefused(Arrays.copyOf(whole, 20), "is not a whole ELF file");
    assertRefused(Arrays.copyOf(whole, 400), "is not a whole ELF file");
    assertRefused("text".getBytes(), "is not a whole ELF file");
    byte[] other = whole.clone();
    other[18] = 62; // x86-64
    assertRefused(other, "is not an image for a 32-bit Arm processor");
    assertThatThrownBy(() -> ElfImage.read(folder.resolve("none.elf")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is not there");
  }

  private void assertRefused(byte[] bytes, String why) throws IOException {
    Path file = Files.write(folder.resolve("image.elf"), bytes);
    assertThatThrownBy(() -> ElfImage.read(file).functionAt(0))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(why);
  }
}
