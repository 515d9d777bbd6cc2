package thumbprint.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import thumbprint.analysis.Range;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1,1",
    "12345,12_300",
    "1234567,1_230_000",
    "999.5,1_000",
    "0.012345,0.0123",
    "100,100",
    "-12345,-12_300",
    "2.5e-7,0.00000025"
  })
  void textHasThreeSignificantDigits(double value, String text) {
    assertThat(Numbers.three(value)).isEqualTo(text.replace('_', Numbers.THIN));
  }

  @ParameterizedTest
  @CsvSource({"80224,80_224", "0.1,0.1", "1e15,1_000_000_000_000_000", "0,0"})
  void exactHasAllDigits(double value, String text) {
    assertThat(Numbers.exact(value)).isEqualTo(text.replace('_', Numbers.THIN));
  }

  @Test
  void boundsThatLookTheSameAreOneNumber() {
    assertThat(Numbers.range(Range.between(1, 2), 1)).isEqualTo("1 to 2");
    assertThat(Numbers.range(Range.between(1.0001, 1.0002), 1)).isEqualTo("1");
  }

  @Test
  void bytesAreKib() {
    assertThat(Numbers.kib(80_224)).isEqualTo("78.3");
  }
}
