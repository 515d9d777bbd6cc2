package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaletteTest {
  private final Palette palette = new Palette(ExampleReport.input().engines());

  @Test
  void enginesOfOneRuntimeShareAHueAndDifferInLightness() {
    assertThat(palette.of("wamr-fast")).isNotEqualTo(palette.of("wamr-classic"));
    assertThat(brightness("wamr-classic")).isGreaterThan(brightness("wamr-fast"));
  }

  @Test
  void runtimesDiffer() {
    assertThat(palette.of("wasm3"))
        .isNotEqualTo(palette.of("wasm2c"))
        .isNotEqualTo(palette.of("wamr-fast"));
  }

  @Test
  void nativeCodeIsGrey() {
    String grey = palette.of("native-gcc");
    assertThat(grey.substring(1, 3))
        .isEqualTo(grey.substring(3, 5))
        .isEqualTo(grey.substring(5, 7));
  }

  private int brightness(String engine) {
    String colour = palette.of(engine);
    return Integer.parseInt(colour.substring(1, 3), 16)
        + Integer.parseInt(colour.substring(3, 5), 16)
        + Integer.parseInt(colour.substring(5, 7), 16);
  }
}
