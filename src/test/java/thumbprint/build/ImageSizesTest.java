package thumbprint.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import thumbprint.TestLaboratory;
import thumbprint.catalog.Engine;
import thumbprint.catalog.Variant;
import thumbprint.evidence.Footprint;

/**
 * Real images of all kinds of engines with one small workload: their sizes, and the library code
 * that they share.
 */
class ImageSizesTest {
  private static final List<String> ENGINES = List.of("native-gcc", "wasm2c", "wasm3", "wamr-fast");
  private static final Map<String, Image> IMAGES = new TreeMap<>();

  @BeforeAll
  static void build() {
    var laboratory = TestLaboratory.LABORATORY;
    var workspace = TestLaboratory.WORKSPACE;
    ModuleBuilder.Built hash =
        new ModuleBuilder(
                laboratory.toolbox(),
                workspace.catalog().resolve("workloads"),
                workspace.modules(),
                new NpmPackages(laboratory.toolbox(), workspace.sources()))
            .build(laboratory.catalog().workload("hash"));
    ENGINES.forEach(
        engine ->
            IMAGES.put(
                engine,
                image(laboratory.catalog().variant(engine), hash.file(), hash.nativeSource())));
    IMAGES.put("empty", TestLaboratory.empty());
  }

  private static Image image(Variant variant, Path module, Optional<Path> source) {
    var workshop = TestLaboratory.WORKSHOP;
    RuntimeSources sources = TestLaboratory.LABORATORY.sources();
    ImageRecipes.LinkedModule linked =
        variant.engine().image() == Engine.Image.SHARED
            ? ImageRecipes.LinkedModule.none()
            : workshop
                .modules()
                .link(new ModuleLinker.Request(variant, TestLaboratory.CORE, module, source));
    ImageRecipe recipe =
        workshop
            .recipes()
            .of(
                variant,
                sources.tree(variant.runtime()),
                sources.adapter(variant.runtime()),
                linked,
                TestLaboratory.CORE,
                TestLaboratory.MACHINE);
    return workshop
        .linker()
        .image(
            recipe,
            new ImageLinker.Description(variant.name(), "1", linked.digest(), "gcc", List.of()));
  }

  /** text, data and bss as the binutils see them. */
  private static long[] sizes(Image image) {
    Command.Result result =
        Command.of(Path.of("/"), List.of("arm-none-eabi-size", "-B", image.elf().toString())).run();
    String[] words =
        result.stdoutText().lines().skip(1).findFirst().orElseThrow().strip().split("\\s+");
    return new long[] {
      Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2])
    };
  }

  @Test
  void thePartsSumUpToWhatTheBinutilsSay() {
    IMAGES.forEach(
        (engine, image) -> {
          long[] expected = sizes(image);
          Footprint footprint = image.build().footprint();
          assertThat(expected[0] + expected[1] - footprint.total().flashBytes())
              .as(engine + " flash, but for alignment")
              .isBetween(-16L, 16L);
          assertThat(footprint.part("fill").flashBytes()).as(engine + " fill").isPositive();
          assertThat(footprint.part("engine").flashBytes() > 0)
              .as(engine)
              .isEqualTo(!engine.equals("empty"));
        });
  }

  @Test
  void staticMemoryIsDataAndBssWithoutStackAndHeap() throws IOException {
    for (Image image : IMAGES.values()) {
      LinkMap map = LinkMap.parse(Files.readString(image.elf().resolveSibling("image.map")));
      long listed =
          map.sections().stream()
              .filter(s -> s.output().equals(".data") || s.output().equals(".bss"))
              .mapToLong(LinkMap.Section::bytes)
              .sum();
      assertThat(image.build().footprint().total().ramBytes()).isEqualTo(listed).isPositive();
      assertThat(listed).isLessThanOrEqualTo(sizes(image)[1] + sizes(image)[2]);
    }
  }

  @Test
  void aLinkedModuleIsAPartOfItsOwn() {
    assertThat(IMAGES.get("native-gcc").build().footprint().part("module").flashBytes())
        .isPositive();
    assertThat(IMAGES.get("wasm2c").build().footprint().part("module").flashBytes()).isPositive();
    assertThat(IMAGES.get("wasm3").build().footprint().parts()).doesNotContainKey("module");
  }

  /** The linker drops what an engine does not ask for, such as host functions. */
  @Test
  void theHarnessWeighsAboutTheSameInAllImages() {
    long empty = IMAGES.get("empty").build().footprint().part("harness").flashBytes();
    IMAGES.forEach(
        (engine, image) ->
            assertThat(image.build().footprint().part("harness").flashBytes())
                .as(engine)
                .isBetween(empty, empty + 1024));
  }

  /** One engine with a fast memcpy and another with a small one would be no comparison. */
  @Test
  void memoryMathAndSoftFloatComeFromTheSameArchivesInAllImages() {
    Map<String, TreeSet<String>> archivesByMember = new TreeMap<>();
    IMAGES
        .values()
        .forEach(
            image ->
                image
                    .build()
                    .libraries()
                    .forEach(
                        library -> {
                          String archive = library.substring(0, library.indexOf('('));
                          archivesByMember
                              .computeIfAbsent(
                                  library.substring(library.indexOf('(')), m -> new TreeSet<>())
                              .add(archive);
                        }));

    assertThat(archivesByMember.keySet())
        .anyMatch(m -> m.contains("memcpy"))
        .anyMatch(m -> m.contains("memset"));
    assertThat(archivesByMember)
        .allSatisfy((member, archives) -> assertThat(archives).as(member).hasSize(1));
    assertThat(archivesByMember.values())
        .allSatisfy(
            archives ->
                assertThat(archives.first())
                    .isIn("libc_nano.a", "libg_nano.a", "libm.a", "libm_nano.a", "libgcc.a"));
  }

  @Test
  void noEngineBringsItsOwnMemcpy() throws IOException {
    for (Map.Entry<String, Image> image : IMAGES.entrySet()) {
      LinkMap map =
          LinkMap.parse(Files.readString(image.getValue().elf().resolveSibling("image.map")));
      assertThat(map.sections())
          .as(image.getKey())
          .filteredOn(s -> s.input().matches("\\.text\\.(memcpy|memset|memmove|sqrtf?|__aeabi_.*)"))
          .allSatisfy(s -> assertThat(s.object()).endsWith(")"));
    }
  }
}
