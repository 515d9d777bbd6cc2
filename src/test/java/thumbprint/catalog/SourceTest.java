package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where statements come from, and how a reader gets there. */
class SourceTest {
  @ParameterizedTest
  @CsvSource({
    "wasm3/wasm3 source/m3_env.c@c9b579d8c#L351-L374,"
        + "https://github.com/wasm3/wasm3/blob/c9b579d8c/source/m3_env.c#L351-L374",
    "tree wasm3/wasm3@c9b579d8c (git log), https://github.com/wasm3/wasm3/tree/c9b579d8c",
    "issue wasm3/wasm3#138, https://github.com/wasm3/wasm3/issues/138",
    "doi 10.1145/3563311, https://doi.org/10.1145/3563311",
    "arxiv 2206.08722, https://arxiv.org/abs/2206.08722",
    "cve CVE-2024-34249, https://www.cve.org/CVERecord?id=CVE-2024-34249",
    "advisory RUSTSEC-2026-0096, https://rustsec.org/advisories/RUSTSEC-2026-0096.html"
  })
  void leadsToAnAddress(String text, String address) {
    assertThat(Source.parse(text).address()).contains(address);
  }

  @Test
  void namesItsRepository() {
    assertThat(Source.parse("issue wasm3/wasm3#138").repository()).contains("wasm3/wasm3");
    assertThat(Source.parse("a-b/c.d path/x.c@0123456").repository()).contains("a-b/c.d");
    assertThat(Source.parse("doi 10.1/2").repository()).isEmpty();
  }

  @Test
  void aPackageOfARegistryHasNoAddress() {
    assertThat(Source.parse("crate wasmer 7.5.0").address()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "README", "page http://example.org", "issue wasm3#1", "doi 11.1/2"})
  void anythingElseIsNoSource(String text) {
    assertThatThrownBy(() -> Source.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has none of the forms");
  }
}
