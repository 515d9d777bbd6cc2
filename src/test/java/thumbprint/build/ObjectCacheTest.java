package thumbprint.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Machine;

/** An object is known by all that decides its bytes, and by nothing else. */
class ObjectCacheTest {
  private static final CrossCompilers COMPILERS = TestLaboratory.WORKSHOP.compilers();
  private static final List<String> FLAGS = List.of("-mcpu=cortex-m7", "-mthumb", "-O2");

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.writeString(folder.resolve("a/x.h"), "#define X 1\n");
    Files.writeString(folder.resolve("a/x.c"), "#include \"x.h\"\nint x(void) { return X; }\n");
  }

  private CompileStep step(String place, List<String> flags) {
    SourceTree tree = SourceTree.of("tree", folder.resolve(place));
    return new CompileStep(
        new CompileStep.SourceFile(tree, tree.root().resolve("x.c")),
        Component.ENGINE,
        Engine.Compiler.GCC,
        flags,
        List.of(tree));
  }

  private ObjectCache cache(CrossCompilers compilers) {
    return new ObjectCache(folder.resolve("objects"), compilers);
  }

  private String key() {
    return cache(COMPILERS).key(step("a", FLAGS));
  }

  @Test
  void sameInputsHaveTheSameKeyWhereverTheyLie() throws IOException {
    Files.createDirectories(folder.resolve("b"));
    Files.copy(folder.resolve("a/x.h"), folder.resolve("b/x.h"));
    Files.copy(folder.resolve("a/x.c"), folder.resolve("b/x.c"));

    assertThat(cache(COMPILERS).key(step("b", FLAGS))).isEqualTo(key());
    Files.setLastModifiedTime(folder.resolve("a/x.c"), FileTime.fromMillis(0));
    assertThat(cache(COMPILERS).key(step("a", FLAGS)))
        .isEqualTo(cache(COMPILERS).key(step("b", FLAGS)));
  }

  @Test
  void aFlagASourceAHeaderAndACompilerChangeIt() throws IOException {
    String key = key();
    assertThat(cache(COMPILERS).key(step("a", List.of("-mcpu=cortex-m7", "-mthumb", "-O3"))))
        .isNotEqualTo(key);
    CrossCompilers newer =
        new CrossCompilers(
            new CrossCompilers.Tool(COMPILERS.gcc().program(), "gcc 99"), COMPILERS.clang());
    assertThat(cache(newer).key(step("a", FLAGS))).isNotEqualTo(key);
    CrossCompilers otherClang =
        new CrossCompilers(COMPILERS.gcc(), new CrossCompilers.Tool(Path.of("clang"), "clang 99"));
    assertThat(cache(otherClang).key(step("a", FLAGS))).as("not compiled by clang").isEqualTo(key);

    Files.writeString(folder.resolve("a/x.h"), "#define X 2\n");
    String header = key();
    assertThat(header).isNotEqualTo(key);
    Files.writeString(folder.resolve("a/x.c"), "int x(void) { return 3; }\n");
    assertThat(key()).isNotIn(key, header);
  }

  @Test
  void anObjectIsCompiledOnceAndHasTheSameBytesElsewhere() throws IOException {
    Path object = cache(COMPILERS).object(step("a", FLAGS));
    FileTime compiled = Files.getLastModifiedTime(object);
    byte[] bytes = Files.readAllBytes(object);

    assertThat(cache(COMPILERS).object(step("a", FLAGS))).isEqualTo(object);
    assertThat(Files.getLastModifiedTime(object)).isEqualTo(compiled);

    Files.delete(object);
    Files.move(folder.resolve("a"), folder.resolve("moved"));
    assertThat(cache(COMPILERS).object(step("moved", FLAGS))).hasBinaryContent(bytes);
  }

  @Test
  void aCompileErrorIsTheCompilersOwn() throws IOException {
    Files.writeString(folder.resolve("a/x.c"), "int x(void) {\n  return y;\n}\n");

    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(() -> cache(COMPILERS).object(step("a", FLAGS)))
        .withMessageStartingWith("tree/x.c: ")
        .withMessageContaining("'y' undeclared")
        .satisfies(failure -> assertThat(failure.stage()).isEqualTo("compile"))
        .satisfies(
            failure ->
                assertThat(failure.getMessage())
                    .as("no folder of this machine")
                    .doesNotContain(folder.toString()));
    assertThat(folder.resolve("objects")).isDirectoryNotContaining("glob:**.o");
  }

  @Test
  void anImageThatDoesNotFitIsALinkFailure() {
    Machine real = TestLaboratory.MACHINE;
    List<Machine.Memory> small =
        real.memories().stream()
            .map(m -> m.role().equals("code") ? new Machine.Memory("code", m.base(), 4096) : m)
            .toList();
    Machine tiny =
        new Machine("tiny", "Tiny", real.core(), false, real.emulator(), small, null, "made up");
    ImageRecipe recipe =
        TestLaboratory.WORKSHOP.recipes().withAdapter(TestLaboratory.CORE, tiny, "empty.c");

    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(
            () ->
                TestLaboratory.WORKSHOP
                    .linker()
                    .image(
                        recipe, new ImageLinker.Description("empty", "-", "-", "gcc", List.of())))
        .withMessageContaining("overflowed by")
        .satisfies(failure -> assertThat(failure.stage()).isEqualTo("link"));
  }
}
