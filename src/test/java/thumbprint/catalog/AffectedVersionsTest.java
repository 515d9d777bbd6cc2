package thumbprint.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the version that is measured has a vulnerability. */
class AffectedVersionsTest {
  private static AffectedVersions versions(String introduced, List<String> fixed, String last) {
    return new AffectedVersions(
        Optional.ofNullable(introduced), fixed, Optional.ofNullable(last), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({"2.4.3, YES", "2.4.5, NO", "2.10, NO", "1.0.9, NO", "own checkout, UNKNOWN"})
  void fromTheFirstOnAndBeforeTheFix(String version, AffectedVersions.Answer answer) {
    assertThat(versions("2.0", List.of("2.4.5"), null).in(version)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource({"48.0.8, YES", "48.0.9, NO", "49.0.6, NO", "50.0.1, YES", "47.1, YES", "51.0, NO"})
  void eachLineOfReleasesHasItsOwnFix(String version, AffectedVersions.Answer answer) {
    assertThat(versions(null, List.of("50.0.2", "48.0.9", "49.0.6"), null).in(version))
        .isEqualTo(answer);
  }

  @Test
  void afterTheLastKnownVersionNobodyKnows() {
    AffectedVersions known = versions(null, List.of(), "0.5.0");
    assertThat(known.in("0.4")).isEqualTo(AffectedVersions.Answer.YES);
    assertThat(known.in("0.9.0")).isEqualTo(AffectedVersions.Answer.UNKNOWN);
    assertThat(known.in(null)).isEqualTo(AffectedVersions.Answer.UNKNOWN);
  }

  @Test
  void saysSomething() {
    assertThatThrownBy(() -> versions(null, List.of(), null)).hasMessageContaining("needs one of");
    assertThatThrownBy(() -> versions(null, List.of("v2"), null)).hasMessageContaining("\"v2\"");
  }
}
