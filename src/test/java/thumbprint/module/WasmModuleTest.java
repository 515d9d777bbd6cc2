package thumbprint.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WasmModuleTest {
  private static final String TEXT =
      """
      (module
        (import "env" "tick" (func $tick (param i32) (result i32)))
        (memory (export "memory") 2 5)
        (data (i32.const 8) "hello")
        (func (export "half") (param f64) (result f32)
          local.get 0  f32.demote_f64)
        (func (export "narrow") (param f32) (result i32)
          local.get 0  i32.trunc_sat_f32_s  call $tick  i32.extend8_s))
      """;

  private static ModuleException fault(byte[] bytes) {
    return catchThrowableOfType(ModuleException.class, () -> WasmModule.parse(bytes, "my.wasm"));
  }

  @Test
  void tells_what_a_module_has() {
    WasmModule module = Wat.module(TEXT);
    assertThat(module.imports())
        .containsExactly(new ModuleImport("env", "tick", "function", Signature.parse("(i)i")));
    assertThat(module.exports())
        .containsOnlyKeys("half", "narrow")
        .containsEntry("half", Signature.parse("(F)f"));
    assertThat(module.memory()).contains(new LinearMemory(2, 5, false, false));
    assertThat(module.features())
        .containsExactlyInAnyOrder(
            Feature.F64, Feature.SATURATING_FLOAT_TO_INT, Feature.SIGN_EXTENSION);
    assertThat(module.dataBytes()).isEqualTo(5);
    assertThat(module.functions()).isEqualTo(2);
    assertThat(module.staticOperations()).isEqualTo(6);
    assertThat(module.digest()).hasSize(64);
  }

  @Test
  void a_text_file_is_not_wasm() {
    ModuleException fault = fault("(module)".getBytes(StandardCharsets.UTF_8));
    assertThat(fault.kind()).isEqualTo(ModuleException.Kind.NOT_WASM);
    assertThat(fault).hasMessageContaining("my.wasm: offset 0").hasMessageContaining("wat2wasm");
  }

  @Test
  void an_empty_file_is_truncated() {
    assertThat(fault(new byte[0]).kind()).isEqualTo(ModuleException.Kind.TRUNCATED);
  }

  @Test
  void every_truncation_of_a_module_is_refused_in_one_line() {
    byte[] whole = Wat.compile(TEXT);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      try {
        WasmModule.parse(cut, "my.wasm");
      } catch (ModuleException e) {
        assertThat(e.getMessage()).startsWith("my.wasm").doesNotContain("\n");
      }
    }
    assertThat(fault(Arrays.copyOf(whole, whole.length - 3)))
        .hasMessageContaining("truncated")
        .hasMessageContaining("offset");
  }

  @Test
  void every_damaged_byte_ends_in_a_module_or_a_clear_refusal() {
    byte[] whole = Wat.compile(TEXT);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) 0x55;
      try {
        WasmModule.parse(damaged, "my.wasm");
      } catch (ModuleException e) {
        assertThat(e.remedy()).isNotBlank();
      }
    }
  }

  @Test
  void a_body_of_the_wrong_type_is_invalid() {
    byte[] module = {
      0, 'a', 's', 'm', 1, 0, 0, 0, 1, 5, 1, 0x60, 0, 1, 0x7F, 3, 2, 1, 0, 10, 4, 1, 2, 0, 0x0B
    };
    assertThat(fault(module).kind()).isEqualTo(ModuleException.Kind.INVALID);
    assertThat(fault(module)).hasMessageContaining("type mismatch");
  }

  @Test
  void a_module_that_is_too_large_is_not_parsed() {
    assertThat(fault(new byte[WasmModule.MOST_BYTES + 1]).kind())
        .isEqualTo(ModuleException.Kind.TOO_LARGE);
  }

  @Test
  void a_missing_file_is_named() {
    assertThatThrownBy(() -> WasmModule.read(Path.of("/no/such.wasm")))
        .hasMessage("/no/such.wasm: no such file; check the path");
  }

  @Test
  void imports_that_nobody_provides_are_named_with_what_is_offered() {
    HostImport other = new HostImport("env", "tock", HostBehaviour.ECHO, Signature.parse("(i)i"));
    assertThatThrownBy(
            () -> Linking.check(Wat.module(TEXT), List.of(other), calling("half", "f64:1")))
        .hasMessageContaining("wants the import env.tick (i)i; offered: env.tock (i)i");
  }

  @Test
  void a_missing_export_lists_the_ones_there_are() {
    assertThatThrownBy(() -> Linking.check(Wat.module(TEXT), tick(), calling("process")))
        .hasMessageContaining("no exported function \"process\"")
        .hasMessageContaining("half (F)f, narrow (f)i");
  }

  @Test
  void arguments_of_the_wrong_type_are_told_with_the_signature() {
    assertThatThrownBy(() -> Linking.check(Wat.module(TEXT), tick(), calling("half", "f32:1")))
        .hasMessageContaining("export \"half\" is (F)f, the call passes (f)");
  }

  private static List<HostImport> tick() {
    return List.of(new HostImport("env", "tick", HostBehaviour.ECHO, Signature.parse("(i)i")));
  }

  private static FlatScript calling(String export, String... arguments) {
    Script.Step call = Script.Step.of(Script.CallStep.of(export, arguments));
    return new Script(null, null, List.of(call), null).flatten();
  }
}
