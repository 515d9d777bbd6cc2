package thumbprint.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thumbprint.module.WasmModule;

/** The C that is written for modules, against the page that fixes it: docs/linked-modules.md. */
class LinkedModulesTest {
  @TempDir private Path folder;

  private WasmModule module(String wat) throws IOException {
    Path text = Files.writeString(folder.resolve("m.wat"), wat);
    Path binary = folder.resolve("m.wasm");
    assertThat(
            Command.of(folder, List.of("wat2wasm", text.toString(), "-o", binary.toString()))
                .run()
                .succeeded())
        .isTrue();
    return WasmModule.read(binary);
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", " ")
        .replace("(void)instance; ", "")
        .replace("(void)args; ", "")
        .replace("(void)results; ", "");
  }

  @ParameterizedTest
  @CsvSource({
    "process, process",
    "a-b, aZ2Db",
    "Zed, Z5Aed",
    "_x9, _x9",
    "é, ZC3ZA9",
    "a.b$, aZ2EbZ24"
  })
  void namesAreMangledAsWasm2cDoes(String name, String mangled) {
    assertThat(CNames.mangled(name)).isEqualTo(mangled);
  }

  @Test
  void literalsAreSafeInC() {
    assertThat(CNames.literal("a\"b\\c??/\n")).isEqualTo("\"a\\042b\\134c\\077\\077/\\012\"");
  }

  @Test
  void theExampleOfThePageIsWhatIsWritten() throws IOException {
    String page =
        Files.readString(
            Path.of(System.getProperty("thumbprint.home"), "docs/linked-modules.md"),
            StandardCharsets.UTF_8);
    String example = page.substring(page.indexOf("    #include \"linked_module.h\""));

    String written =
        NativeExports.text(
            module(
                """
                (module (import "env" "gain" (func (param f32) (result f32)))
                  (func (export "input") (result i32) i32.const 0)
                  (func (export "process") (param i32) (result i32) i32.const 0))
                """));

    assertThat(withoutSpace(written).strip()).isEqualTo(withoutSpace(example).strip());
  }

  @Test
  void everyTypeIsConverted() throws IOException {
    String written =
        NativeExports.text(
            module(
                "(module (func (export \"mix\") (param i32 i64 f32 f64) (result f64) f64.const 0))"));

    assertThat(written)
        .contains(
            "extern double linked_native_0(uint32_t, uint64_t, float, double) __asm__(\"mix\");")
        .contains(
            "{TYPE_F64, linked_f64_bits(linked_native_0((uint32_t)args[0].bits, args[1].bits, linked_f32(args[2].bits), linked_f64(args[3].bits)))}")
        .contains("{\"mix\", \"(iIfF)F\", linked_call_0},");
  }

  @Test
  void aTranslatedModuleIsCalledByWasm2csNames() throws IOException {
    String written =
        TranslatedExports.text(
            module(
                """
                (module (import "env" "log-it" (func (param i64))) (import "env" "two" (func)) (import "host" "one" (func))
                  (memory (export "mem-ory") 1) (func (export "a-b") (param f32) (result i32 f64) i32.const 1 f64.const 2))
                """));

    assertThat(written)
        .contains("void Z_envZ_logZ2Dit(struct Z_env_instance_t *instance, uint64_t p0) {")
        .contains("struct wasm_multi_id all = Z_moduleZ_aZ2Db(instance, linked_f32(args[0].bits));")
        .contains(
            "results[0] = (struct value){TYPE_I32, all.i0};",
            "results[1] = (struct value){TYPE_F64, linked_f64_bits(all.d1)};")
        .contains("Z_module_instantiate(instance, NULL, NULL);")
        .contains("wasm_rt_memory_t *memory = Z_moduleZ_memZ2Dory(instance);");
  }

  @Test
  void aMemoryThatIsNotExportedIsReachedAndOneThatIsNotThereIsNot() throws IOException {
    assertThat(TranslatedExports.text(module("(module (memory 1) (func (export \"f\")))")))
        .contains("&((Z_module_instance_t *)instance)->w2c_M0");
    assertThat(TranslatedExports.text(module("(module (func (export \"f\")))")))
        .doesNotContain("linked_memory");
  }

  @Test
  void whatNobodyProvidesIsNotBuilt() throws IOException {
    WasmModule table =
        module("(module (import \"env\" \"t\" (table 1 funcref)) (func (export \"f\")))");
    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(() -> TranslatedExports.text(table))
        .withMessageContaining("nobody provides the imported table")
        .satisfies(failure -> assertThat(failure.stage()).isEqualTo("link"));
    WasmModule silent = module("(module)");
    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(() -> NativeExports.text(silent))
        .withMessage("the module exports no function");
  }

  /** The test suite has both: modules without exports, and functions that are imported twice. */
  @Test
  void aModuleWithoutExportsHasNoTableAndAnImportIsDefinedOnce() throws IOException {
    String text =
        TranslatedExports.text(
            module(
                """
                (module
                  (import "env" "print" (func (param i32)))
                  (import "env" "print" (func (param i32))))
                """));
    assertThat(text).doesNotContain("linked_exports").containsOnlyOnce("void Z_envZ_print(");
  }
}
