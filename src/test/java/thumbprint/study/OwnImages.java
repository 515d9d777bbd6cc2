package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import thumbprint.TestLaboratory;
import thumbprint.build.Command;
import thumbprint.build.Workspace;
import thumbprint.evidence.CacheGeometry;

/**
 * Small images as anybody may have them, linked with the cross compiler and nothing of the lab's.
 */
final class OwnImages {
  /** Vectors, a checksum called ten times with growing lengths, a sum, and SYS_EXIT. */
  static final String PROGRAM =
      """
      typedef unsigned word;
      int main(void);
      void reset(void);
      __attribute__((section(".vectors"), used))
      const void *const vectors[] = {(void *)0x20010000, reset};
      static void leave(void) {
        register word r0 __asm__("r0") = 0x18, r1 __asm__("r1") = 0x20026;
        __asm__ volatile("bkpt 0xab" : : "r"(r0), "r"(r1));
      }
      __attribute__((noinline)) void idle(void) { for (;;) __asm__ volatile(""); }
      void reset(void) { main(); LAST(); }
      volatile word sink;
      static word data[64];
      __attribute__((noinline)) word checksum(word seed, int n) {
        for (int i = 0; i < n; i++) {
          seed ^= i;
          for (int k = 0; k < 8; k++) seed = seed & 1 ? (seed >> 1) ^ 0xEDB88320u : seed >> 1;
        }
        return seed;
      }
      __attribute__((noinline)) word total(const word *a, int n) {
        word s = 0;
        for (int i = 0; i < n; i++) s += a[i] * i;
        return s;
      }
      int main(void) {
        for (int r = 0; r < 10; r++) {
          sink = checksum(r, 100 + r);
          sink += total(data, 64);
        }
        return 0;
      }
      """;

  static final Path COMPILER = TestLaboratory.LABORATORY.toolbox().require("cross-gcc").path();

  private final Path folder;
  private final ImageCycles cycles;

  /**
   * @param folder for images and traces
   */
  OwnImages(Path folder) {
    this.folder = folder;
    Workspace workspace = new Workspace(TestLaboratory.HOME, folder.resolve("store"));
    this.cycles = new ImageCycles(TestLaboratory.laboratory(workspace), Progress.silent());
  }

  ImageCycles cycles() {
    return cycles;
  }

  /** The program as it leaves by itself. */
  Path leaving() {
    return link("leaving", PROGRAM, "-DLAST=leave");
  }

  /** The same, which never ends. */
  Path endless() {
    return link("endless", PROGRAM, "-DLAST=idle");
  }

  Path link(String name, String source, String... options) {
    try {
      Path text = Files.writeString(folder.resolve(name + ".c"), source);
      Path elf = folder.resolve(name + ".elf");
      List<String> words =
          new ArrayList<>(
              List.of(
                  COMPILER.toString(),
                  "-O2",
                  "-mcpu=cortex-m4",
                  "-mthumb",
                  "-nostdlib",
                  "-ffreestanding",
                  "-Wl,--section-start=.vectors=0,-Ttext=0x100,-Tdata=0x20000000",
                  "-Wl,-Tbss=0x20000800,-ereset"));
      words.addAll(Arrays.asList(options));
      words.addAll(List.of("-o", elf.toString(), text.toString()));
      run(words);
      return elf;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  void run(List<String> words) {
    Command.Result result = Command.of(folder, words).run();
    assertThat(result.succeeded()).as(result.stderrText()).isTrue();
  }

  static ImageQuestion whole(Path elf) {
    return between(elf, null, null);
  }

  static ImageQuestion between(Path elf, String entry, String exit) {
    return new ImageQuestion(
        elf,
        "cortex-m4f",
        Optional.empty(),
        new ImageQuestion.Window(Optional.ofNullable(entry), Optional.ofNullable(exit)),
        1_000_000,
        CacheGeometry.NONE);
  }
}
