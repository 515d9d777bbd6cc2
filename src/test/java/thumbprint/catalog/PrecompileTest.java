package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrecompileTest {
  private static final String RUNTIME =
      """
      id: some
      name: Some
      version: 1
      language: C
      licence: MIT
      source: {project: true}
      module-compilers:
        theirs: {build: c, name: Theirs, files: [main.c], tools: [host-cxx]}
      engines:
        some-aot:
          name: Some
          mode: ahead-of-time
          precompile:
            compiler: theirs
            arguments: [--cpu=__CPU__, --fast, --checks=1]
            code: in-place
            coupling: none
            source: its manual
          options:
            checks:
              default: "on"
              values:
                "on": {}
                "off": {precompile: [--checks=0, --more]}
      """;

  private static Variant variant(String checks) {
    Runtime runtime = Yaml.parse(RUNTIME, "some", Runtime.class);
    return Variant.of(runtime, "some-aot", java.util.Map.of("checks", checks));
  }

  private static List<String> arguments(String checks) {
    Core core =
        new Core(
            "core",
            "Core",
            "ARMv7E-M",
            "hard",
            java.util.Map.of("gcc", List.of()),
            java.util.Map.of("cpu", "cortex-m7"),
            new Core.Band(1, 2, "none"),
            null);
    return variant(checks).precompileArguments(core);
  }

  @Test
  void anOptionReplacesArgumentsOfItsNameAndAddsOthers() {
    assertThat(arguments("on")).containsExactly("--cpu=__CPU__", "--fast", "--checks=1");
    assertThat(arguments("off")).containsExactly("--cpu=__CPU__", "--fast", "--checks=0", "--more");
  }

  @Test
  void theEngineNeedsTheToolsOfItsCompiler() {
    assertThat(variant("on").tools()).containsExactly("host-cxx");
  }

  @Test
  void aCompilerThatTheRuntimeDoesNotHaveIsAFault() {
    String text = RUNTIME.replace("compiler: theirs", "compiler: ours");

    assertThatThrownBy(() -> Yaml.parse(text, "some", Runtime.class))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("unknown module compiler \"ours\" (known: [theirs])");
  }

  @Test
  void anotherWayToBuildACompilerIsAFault() {
    String text = RUNTIME.replace("build: c", "build: magic");

    assertThatThrownBy(() -> Yaml.parse(text, "some", Runtime.class))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("magic");
  }
}
