package thumbprint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands of the catalog on the catalog of this repository. */
@Isolated("it captures the streams of this process")
class CatalogCommandsTest {
  private record Said(int status, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  private static Said say(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
      int status = Main.run(Console.ofProcess(), arguments);
      return new Said(
          status,
          outBytes.toString(StandardCharsets.UTF_8),
          errBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @Test
  void theWholeCatalogIsValid() {
    JsonNode said = say("catalog", "validate", "--json").json();
    assertThat(said.get("valid").asBoolean()).isTrue();
    assertThat(said.get("runtimes").asInt()).isGreaterThanOrEqualTo(60);
    assertThat(said.get("claims").asInt()).isGreaterThan(800);
  }

  @Test
  void runtimesAreListedByWhatSpeaksForThem() {
    JsonNode all = say("catalog", "list", "runtimes", "--json").json();
    JsonNode small =
        say(
                "catalog",
                "list",
                "runtimes",
                "--target",
                "cortex-m",
                "--mode",
                "interpreter",
                "--json")
            .json();
    assertThat(all.size()).isGreaterThan(small.size());
    assertThat(small.findValuesAsString("id")).contains("wamr", "wasm3").doesNotContain("wasmer");
    assertThat(say("catalog", "list", "--licence", "gpl").out()).contains("firefly-runtime");
    assertThat(say("catalog", "list", "boards").out()).contains("daisy-seed");
    assertThat(say("catalog", "list").out()).contains("claims");
  }

  @Test
  void aFilterThatDoesNotExistIsTold() {
    assertThat(say("catalog", "list", "--target", "cortex-x").err()).contains("cortex-m");
    assertThat(say("catalog", "list", "spoons").err()).contains("kinds: runtimes");
  }

  @Test
  void aRuntimeIsShownWithItsClaimsAndTheirSources() {
    assertThat(say("catalog", "show", "wamr").out())
        .contains("candidacy: built")
        .contains("CVE-2026-54912")
        .contains("Affects the version measured: yes")
        .contains("live-update (ahead-of-time)");
    JsonNode json = say("catalog", "show", "wasm3", "--json").json();
    assertThat(json.at("/claims/licence.spdx/source/0").asString()).contains("wasm3/wasm3");
  }

  @Test
  void aTopicIsShownWithWhatEveryRuntimeSays() {
    assertThat(say("catalog", "show", "memory.imported").out()).contains("wasm3/", "wasmi/");
    assertThat(say("catalog", "show", "daisy-seed", "--json").json().get("soc").asString())
        .isEqualTo("STM32H750IB");
    assertThat(say("catalog", "show", "wasm4").err()).contains("did you mean wasm3");
  }

  @Test
  void wordsAreFound() {
    assertThat(say("catalog", "search", "tail", "thumb").out()).contains("toolchain.tco-thumb");
    assertThat(say("catalog", "search", "xyzzy", "--json").json().size()).isZero();
  }

  @Test
  void oldClaimsAreListedFromADayThatIsGiven() {
    Said said = say("catalog", "stale", "--older-than", "5y", "--on", "2026-11-24");
    assertThat(said.out()).contains("before 2021-11-24").contains("awsm/");
    assertThat(say("catalog", "stale", "--on", "1990-01-01", "--json").json().size()).isZero();
    assertThat(say("catalog", "stale", "--older-than", "old").status())
        .isEqualTo(ExitCode.BAD_INPUT.status());
    assertThat(say("catalog", "stale", "--on", "today").err()).contains("is no date");
  }

  @Test
  void aCatalogDoesNotDifferFromItself() {
    String folder = Main.home().resolve("catalog").toString();
    assertThat(say("catalog", "diff", folder, folder).status()).isZero();
    assertThat(say("catalog", "diff", folder, "no-such-revision").status())
        .isEqualTo(ExitCode.BAD_INPUT.status());
  }
}
