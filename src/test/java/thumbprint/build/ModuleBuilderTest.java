package thumbprint.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.build.tools.Toolbox;
import thumbprint.build.tools.Toolchain;
import thumbprint.catalog.ProblemException;
import thumbprint.catalog.Workload;
import thumbprint.catalog.Yaml;
import thumbprint.evidence.Digest;

class ModuleBuilderTest {
  private static final Path HOME = Path.of(System.getProperty("thumbprint.home"));
  private static final byte[] EMPTY_MODULE = HexFormat.of().parseHex("0061736d01000000");

  @TempDir Path folder;
  private ModuleBuilder builder;

  @BeforeEach
  void catalog() throws IOException {
    Path include = HOME.resolve("catalog/workloads/_include");
    Files.createDirectories(folder.resolve("workloads/_include"));
    for (String file : new String[] {"workload.h", "support.c"}) {
      Files.copy(include.resolve(file), folder.resolve("workloads/_include").resolve(file));
    }
    Files.createDirectories(folder.resolve("workloads/mine"));
    Path packages = Files.createDirectories(folder.resolve("package"));
    Toolchain toolchain =
        Yaml.read(
            HOME.resolve("catalog/toolchain.yaml"), "catalog/toolchain.yaml", Toolchain.class);
    builder =
        new ModuleBuilder(
            Toolbox.ofProcess(toolchain),
            folder.resolve("workloads"),
            folder.resolve("modules"),
            wanted -> packages);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static Workload workload(String source) {
    String text =
        """
        id: mine
        name: Mine
        family: integer
        half: test
        description: a test
        source: {%s}
        script: {steady: [{call: {export: f}}]}
        """;
    return Yaml.parse(
        text.formatted(source), "catalog/workloads/mine/workload.yaml", Workload.class);
  }

  @Test
  void a_changed_source_gives_another_recipe_and_module() throws IOException {
    Workload mine = workload("c: {file: mine.c, pages: 1}");
    write(
        "workloads/mine/mine.c",
        "#include \"workload.h\"\nEXPORT(f) int32_t f(void) { return 1; }\n");
    ModuleBuilder.Built one = builder.build(mine);
    write(
        "workloads/mine/mine.c",
        "#include \"workload.h\"\nEXPORT(f) int32_t f(void) { return 2; }\n");
    ModuleBuilder.Built two = builder.build(mine);
    assertThat(two.recipe()).isNotEqualTo(one.recipe());
    assertThat(Files.readAllBytes(two.file())).isNotEqualTo(Files.readAllBytes(one.file()));
    assertThat(two.nativeSource()).contains(folder.resolve("workloads/mine/mine.c"));
  }

  @Test
  void an_error_in_c_is_the_compilers_own() throws IOException {
    write("workloads/mine/mine.c", "int f(void) { return no_such_name; }\n");
    assertThatThrownBy(() -> builder.build(workload("c: {file: mine.c, pages: 1}")))
        .isInstanceOf(BuildFailure.class)
        .hasMessageContaining("mine")
        .hasMessageContaining("no_such_name");
    assertThat(folder.resolve("modules")).isEmptyDirectory();
  }

  @Test
  void a_header_that_is_not_installed_names_its_package() throws IOException {
    write("workloads/mine/mine.c", "int f;\n");
    String source =
        "c: {file: mine.c, pages: 1, header: {package: libnosuch-dev, path: /usr/include/nosuch.h, licence: MIT}}";
    assertThatThrownBy(() -> builder.build(workload(source)))
        .hasMessageContaining("sudo apt-get install libnosuch-dev");
  }

  private static Workload packaged(String sha256) {
    return workload(
        "npm: {package: p, version: 1.0.0, integrity: sha512-x, licence: MIT, file: p.js, extract: base64, sha256: "
            + sha256
            + "}");
  }

  @Test
  void a_module_is_taken_out_of_a_packages_javascript() throws IOException {
    write(
        "package/p.js", "var data = \"" + Base64.getEncoder().encodeToString(EMPTY_MODULE) + "\";");
    ModuleBuilder.Built built = builder.build(packaged(Digest.of(EMPTY_MODULE)));
    assertThat(Files.readAllBytes(built.file())).isEqualTo(EMPTY_MODULE);
    assertThat(built.nativeSource()).isEmpty();
  }

  @Test
  void a_module_that_is_not_the_pinned_one_is_refused() throws IOException {
    write(
        "package/p.js", "var data = \"" + Base64.getEncoder().encodeToString(EMPTY_MODULE) + "\";");
    assertThatThrownBy(() -> builder.build(packaged("0".repeat(64))))
        .hasMessageContaining("pinned is 0000");
  }

  @Test
  void a_package_file_without_a_module_is_refused() throws IOException {
    write("package/p.js", "no module here");
    assertThatThrownBy(() -> builder.build(packaged("0".repeat(64))))
        .hasMessageContaining("holds no module in base64");
  }

  @Test
  void faults_of_a_workload_file_name_file_line_and_what_is_known() {
    assertThatThrownBy(() -> workload("c: {file: mine.c, pages: 1}, wat: {file: x.wat}"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("catalog/workloads/mine/workload.yaml")
        .hasMessageContaining("exactly one of c, wat, generated, npm, faust");
    assertThatThrownBy(() -> workload("c: {file: mine.c, pages: 1, page: 1}"))
        .hasMessageContaining("unknown property \"page\"");
    assertThatThrownBy(() -> workload("generated: {program: tango, seed: 1, modules: 3}"))
        .hasMessageContaining("known: straight-line");
  }
}
