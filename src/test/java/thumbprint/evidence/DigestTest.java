package thumbprint.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
  @TempDir private Path folder;

  /** The examples of FIPS 180-2, appendix B. */
  @Test
  void itIsSha256() {
    assertThat(Digest.of("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(Digest.of(""))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void aTreeIsKnownByNamesAndContents() throws IOException {
    Path one = Files.createDirectories(folder.resolve("one/sub"));
    Files.writeString(one.resolve("a.c"), "int a;");
    Path two = Files.createDirectories(folder.resolve("two/sub"));
    Files.writeString(two.resolve("a.c"), "int a;");
    String first = Digest.ofTree(folder.resolve("one"));
    assertThat(Digest.ofTree(folder.resolve("two"))).as("wherever it lies").isEqualTo(first);

    Files.writeString(two.resolve("a.c"), "int b;");
    assertThat(Digest.ofTree(folder.resolve("two"))).isNotEqualTo(first);
    Files.writeString(two.resolve("a.c"), "int a;");
    Files.move(two.resolve("a.c"), two.resolve("b.c"));
    assertThat(Digest.ofTree(folder.resolve("two"))).isNotEqualTo(first);
  }

  @Test
  void filesOfAFolderLeaveItsFoldersOut() throws IOException {
    Files.writeString(folder.resolve("a.h"), "a");
    String before = Digest.ofFilesIn(folder);
    Files.writeString(Files.createDirectories(folder.resolve("sub")).resolve("b.h"), "b");

    assertThat(Digest.ofFilesIn(folder)).isEqualTo(before);
    assertThat(Digest.ofTree(folder)).isNotEqualTo(before);
  }

  @Test
  void canonicalJsonHasOneFormForOneValue() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put("a", Map.of("d", 2, "c", 3));

    assertThat(CanonicalJson.write(map)).isEqualTo("{\"a\":{\"c\":3,\"d\":2},\"b\":1}");
    assertThat(CanonicalJson.write(new CallCount(3, "call", 7)))
        .isEqualTo("{\"instructions\":7,\"operation\":3,\"phase\":\"call\"}");
    assertThat(CanonicalJson.read(CanonicalJson.write(Sample.KEY), TrialKey.class))
        .isEqualTo(Sample.KEY);
  }
}
