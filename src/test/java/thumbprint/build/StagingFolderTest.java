package thumbprint.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.TestLaboratory;

class StagingFolderTest {
  @TempDir private Path images;

  private Path left(String name, Duration age) throws IOException {
    Path folder = Files.createDirectory(images.resolve(name));
    Files.writeString(folder.resolve("image.elf"), "half");
    Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
    return folder;
  }

  @Test
  void aFolderThatFailsToBeFilledIsRemoved() throws IOException {
    try (StagingFolder staging = StagingFolder.beside(images.resolve("key"))) {
      Files.createDirectories(staging.path().resolve("deep/er"));
      Files.writeString(staging.path().resolve("deep/er/image.map"), "half");
    }

    assertThat(images).isEmptyDirectory();
  }

  @Test
  void aLinkThatFailsLeavesNothingBehind() throws IOException {
    ImageRecipe recipe =
        TestLaboratory.WORKSHOP
            .recipes()
            .withAdapter(TestLaboratory.CORE, TestLaboratory.MACHINE, "empty.c");
    ImageRecipe broken =
        new ImageRecipe(
            "broken",
            recipe.steps(),
            recipe.objects(),
            List.of("-nostartfiles", "-Wl,--undefined=nobody_has_this,--require-defined=nor_this"),
            recipe.machine(),
            recipe.stackBytes(),
            0);
    var description = new ImageLinker.Description("broken", "-", "-", "gcc", List.of());

    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(() -> TestLaboratory.WORKSHOP.linker().image(broken, description));

    try (Stream<Path> left = Files.walk(TestLaboratory.WORKSPACE.images())) {
      assertThat(left).noneMatch(p -> p.getFileName().toString().startsWith("new"));
    }
  }

  @Test
  void aFolderThatWasMovedIntoPlaceStays() throws IOException {
    Path place = images.resolve("key");
    try (StagingFolder staging = StagingFolder.beside(place)) {
      Files.writeString(staging.path().resolve("image.elf"), "whole");
      Files.move(staging.path(), place);
    }

    assertThat(place.resolve("image.elf")).hasContent("whole");
    assertThat(images).isDirectoryNotContaining(p -> !p.equals(place));
  }

  @Test
  void whatAKilledProcessLeftIsRemovedButNotWhatAnotherOneFills() throws IOException {
    Path killed = left("new123", Duration.ofDays(1));
    Path older = left(".new123", Duration.ofDays(1));
    Path running = left("new456", Duration.ofMinutes(1));
    Path image = left("abcdef", Duration.ofDays(30));

    StagingFolder.beside(images.resolve("key")).close();

    assertThat(killed).doesNotExist();
    assertThat(older).doesNotExist();
    assertThat(running).exists();
    assertThat(image).exists();
  }
}
