package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.catalog.ProblemException;
import thumbprint.evidence.CacheGeometry;

/** Files that are no images, and images that do not do what was asked: one line each. */
class ImageFaultsTest {
  private static final String LOCKS_UP =
      """
      void reset(void);
      __attribute__((section(".vectors"), used))
      const void *const vectors[] = {(void *)0x20010000, reset, 0, 0};
      void reset(void) { __asm__ volatile("udf #1"); }
      """;

  @TempDir private Path folder;
  private OwnImages images;

  @BeforeEach
  void prepare() {
    images = new OwnImages(folder);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> fault(ImageQuestion question) {
    return assertThatThrownBy(() -> images.cycles().estimate(question))
        .isInstanceOf(ProblemException.class)
        .satisfies(
            fault -> assertThat(((ProblemException) fault).problem().line().lines()).hasSize(1));
  }

  private static ImageQuestion on(Path elf, String core, String machine) {
    return new ImageQuestion(
        elf,
        core,
        Optional.ofNullable(machine),
        ImageQuestion.Window.WHOLE_RUN,
        1_000_000,
        CacheGeometry.NONE);
  }

  @Test
  void garbageAndWhatWasCutOffAreNoImages() throws IOException {
    Path garbage = Files.write(folder.resolve("garbage.elf"), "no ELF at all".getBytes());
    byte[] whole = Files.readAllBytes(images.leaving());
    fault(OwnImages.whole(garbage)).hasMessageContaining("not a whole ELF file");
    for (int bytes : List.of(0, 20, 60, 300, 0x10010)) {
      Path cut =
          Files.write(
              folder.resolve("cut.elf"), Arrays.copyOf(whole, Math.min(bytes, whole.length - 1)));
      fault(OwnImages.whole(cut)).hasMessageContaining("cut.elf");
    }
    fault(OwnImages.whole(folder.resolve("none.elf"))).hasMessageContaining("is not there");
  }

  @Test
  void anImageForAnotherProcessorIsNoneForArm() {
    fault(OwnImages.whole(Path.of("/bin/true"))).hasMessageContaining("32-bit Arm");
  }

  @Test
  void anImageThatDoesNotStartThereIsToldWhereItDoes() {
    Path elf = images.leaving();

    fault(on(elf, "cortex-m33", null))
        .hasMessageContaining("0x10000000")
        .hasMessageContaining("mps2-an386");
    fault(on(elf, "cortex-m4f", "netduinoplus2")).hasMessageContaining("0x08000000");
    fault(on(images.link("object", OwnImages.PROGRAM, "-DLAST=leave", "-c"), "cortex-m4f", null))
        .hasMessageContaining("no vector table");
  }

  @Test
  void anUnknownSymbolIsToldWithNearOnes() {
    fault(OwnImages.between(images.leaving(), "check_sum", null))
        .hasMessageContaining("did you mean checksum?");
    fault(OwnImages.between(images.leaving(), "checksum", "nothing_like_it"))
        .hasMessageContaining("arm-none-eabi-nm");
    Path stripped = images.link("stripped", OwnImages.PROGRAM, "-DLAST=leave", "-s");
    fault(OwnImages.between(stripped, "checksum", null)).hasMessageContaining("give an address");
  }

  @Test
  void anEntryThatIsNeverReachedIsNoEstimateOfZero() {
    fault(OwnImages.between(images.leaving(), "idle", null))
        .hasMessageContaining("never came to idle");
    fault(OwnImages.between(images.endless(), "0x8000", null))
        .hasMessageContaining("larger --budget");
  }

  @Test
  void anImageThatLocksUpIsOneLineWithTheEmulatorsReason() {
    fault(OwnImages.whole(images.link("lockup", LOCKS_UP)))
        .hasMessageContaining("Lockup")
        .hasMessageContaining("mps2-an386");
  }

  @Test
  void aMachineWithAnotherCoreIsToldWithThoseThatHaveIt() {
    fault(on(images.leaving(), "cortex-m4f", "mps2-an500")).hasMessageContaining("netduinoplus2");
    fault(on(images.leaving(), "cortex-m99", null)).hasMessageContaining("cortex-m4f");
  }
}
