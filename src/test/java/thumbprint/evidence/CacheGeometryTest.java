package thumbprint.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import thumbprint.evidence.CacheGeometry.Cache;

class CacheGeometryTest {
  private static final Cache CACHE = new Cache(1024, 64, 16);

  private static List<CacheGeometry> geometries() {
    return List.of(
        CacheGeometry.NONE,
        new CacheGeometry(CACHE, CACHE),
        new CacheGeometry(CACHE.ofFlash(), CacheGeometry.NONE.data()),
        CacheGeometry.both(CACHE),
        CacheGeometry.both(CACHE.ofFlash()));
  }

  @ParameterizedTest
  @MethodSource("geometries")
  void whatIsWrittenIsReadBack(CacheGeometry geometry) {
    String json = CanonicalJson.write(geometry);

    assertThat(CanonicalJson.read(json, CacheGeometry.class)).isEqualTo(geometry);
  }

  @Test
  void cachesOfAllMemoryAreWrittenAsTheyWereBeforeThereWereOthers() {
    assertThat(CanonicalJson.write(new CacheGeometry(CACHE, CACHE)))
        .isEqualTo(
            "{\"data\":{\"bytes\":1024,\"lineBytes\":16,\"ways\":64},"
                + "\"instruction\":{\"bytes\":1024,\"lineBytes\":16,\"ways\":64}}");
  }

  @Test
  void oneCacheForBothIsOneCache() {
    assertThatThrownBy(() -> new CacheGeometry(CACHE, CACHE.ofFlash(), true))
        .hasMessageContaining("one cache");
    assertThatThrownBy(() -> CacheGeometry.both(CacheGeometry.NONE.data()))
        .hasMessageContaining("one cache");
  }

  @Test
  void eachHasATextOfItsOwn() {
    assertThat(geometries()).extracting(CacheGeometry::text).doesNotHaveDuplicates();
    assertThat(CacheGeometry.both(CACHE.ofFlash()).text()).isEqualTo("1024:64:16:flash shared");
  }
}
