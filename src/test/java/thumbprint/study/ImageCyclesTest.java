package thumbprint.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import thumbprint.analysis.Range;
import thumbprint.analysis.cycles.ImageEstimate;
import thumbprint.analysis.cycles.ImageProfile;
import thumbprint.evidence.BlockTrace.Ending;
import thumbprint.evidence.CacheGeometry;
import thumbprint.report.ImagePage;

/** Images that the lab knows nothing of, on the real emulator. */
class ImageCyclesTest {
  @TempDir private Path folder;
  private OwnImages images;

  @BeforeEach
  void prepare() {
    images = new OwnImages(folder);
  }

  private ImageEstimate estimate(ImageQuestion question) {
    return images.cycles().estimate(question);
  }

  private static List<String> functions(ImageEstimate estimate) {
    return estimate.profile().functions().stream().map(ImageProfile.FunctionCost::name).toList();
  }

  @Test
  void theWholeRunIsOneWindowFromResetToExit() {
    ImageEstimate estimate = estimate(OwnImages.whole(images.leaving()));

    assertThat(estimate.profile().windows()).isEqualTo(1);
    assertThat(estimate.flags().ending()).isEqualTo(Ending.EXIT);
    assertThat(estimate.cut()).isFalse();
    assertThat(functions(estimate)).startsWith("checksum", "total").contains("main", "reset");
    assertThat(estimate.profile().worst().unknown()).isZero();
  }

  @Test
  void whatFunctionsAndGroupsHaveAddsUpToTheWhole() {
    ImageProfile profile = estimate(OwnImages.whole(images.leaving())).profile();
    double cycles = profile.functions().stream().mapToDouble(f -> f.cycles()).sum();
    long instructions = profile.functions().stream().mapToLong(f -> f.instructions()).sum();

    assertThat(instructions).isEqualTo(profile.worst().instructions());
    assertThat(profile.mix().values().stream().mapToLong(n -> n).sum()).isEqualTo(instructions);
    assertThat(cycles).isCloseTo(profile.worst().cycles().mid(), within(0.5));
  }

  @Test
  void eachCallIsAWindowWithWorstAndMedian() {
    ImageProfile profile =
        estimate(OwnImages.between(images.leaving(), "checksum", "total")).profile();
    Range worst = profile.worst().cycles();

    assertThat(profile.windows()).isEqualTo(10);
    assertThat(profile.worst().instructions()).isGreaterThan(profile.median().instructions());
    assertThat(profile.worst().index()).as("the longest is the last").isEqualTo(9);
    assertThat(worst.low()).isLessThan(worst.mid());
    assertThat(worst.mid()).isLessThan(worst.high());
    assertThat(worst.low()).isGreaterThan(0.9 * profile.worst().instructions());
  }

  @Test
  void anEndlessLoopIsTheBudgetWithThePartUntilThen() {
    ImageEstimate estimate = estimate(OwnImages.whole(images.endless()));

    assertThat(estimate.flags().ending()).isEqualTo(Ending.BUDGET);
    assertThat(estimate.cut()).isTrue();
    assertThat(estimate.profile().worst().instructions()).isBetween(900_000L, 1_000_000L);
    assertThat(functions(estimate)).startsWith("idle");
    assertThat(estimate.ending()).contains("1,000,000", "part until then");
  }

  @Test
  void anImageNeedNotEndWhereAnExitIsReached() {
    ImageEstimate estimate = estimate(OwnImages.between(images.endless(), "main", "idle"));

    assertThat(estimate.profile().windows()).isEqualTo(1);
    assertThat(estimate.cut()).isFalse();
    assertThat(functions(estimate)).doesNotContain("idle");
  }

  @Test
  void anExitThatIsNotReachedGivesThePartUntilTheBudget() {
    ImageEstimate estimate = estimate(OwnImages.between(images.endless(), "idle", "main"));

    assertThat(estimate.cut()).isTrue();
    assertThat(functions(estimate)).containsExactly("idle");
  }

  @Test
  void withoutSymbolsAddressesStandForNames() {
    Path elf = images.leaving();
    Path named = elf.resolveSibling("named.elf");
    ImageEstimate before = estimate(OwnImages.whole(elf));
    images.run(List.of("/bin/cp", elf.toString(), named.toString()));
    images.run(List.of("arm-none-eabi-strip", elf.toString()));
    ImageEstimate after = estimate(OwnImages.whole(elf));

    assertThat(after.named()).isFalse();
    assertThat(functions(after)).containsExactly("0x00000100");
    assertThat(after.profile().worst()).isEqualTo(before.profile().worst());
    assertThat(ImagePage.render(after)).contains("The image has no symbols");
  }

  @Test
  void missesOfCachesStandBesideTheCyclesAndDoNotChangeThem() {
    ImageQuestion plain = OwnImages.whole(images.leaving());
    CacheGeometry.Cache small = new CacheGeometry.Cache(128, 1, 32);
    ImageEstimate cached =
        estimate(
            new ImageQuestion(
                plain.elf(),
                plain.core(),
                Optional.of("mps2-an386"),
                plain.window(),
                plain.budgetInstructions(),
                new CacheGeometry(small, small)));

    assertThat(cached.profile().worst().allMemory().fetchMisses().warm()).isPositive();
    assertThat(cached.profile().worst().allMemory().dataMisses().warm()).isPositive();
    assertThat(cached.profile().worst().cycles())
        .isEqualTo(estimate(plain).profile().worst().cycles());
  }

  @Test
  void thePictureSaysTheFindingAndLoadsNothing() {
    ImageEstimate estimate = estimate(OwnImages.whole(images.leaving()));
    String page = ImagePage.render(estimate);

    assertThat(page)
        .contains("<title>checksum takes ")
        .contains("eorne.w", "Not validated", "<a class=\"function ")
        .contains("aria-label=\"checksum: ")
        .doesNotContain("http:", "https:", "<script", "src=");
    assertThat(ImagePage.render(estimate(OwnImages.whole(images.leaving()))))
        .as("byte for byte")
        .isEqualTo(page);
  }
}
