package thumbprint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pipeline is the layout: which package may know which. */
class ArchitectureTest {
  private static final List<String> PACKAGES =
      List.of(
          "catalog",
          "module",
          "build",
          "run",
          "evidence",
          "analysis",
          "decision",
          "report",
          "study",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("thumbprint");

  private static void mayOnlyKnow(String name, String... others) {
    List<String> allowed = Stream.concat(Stream.of(name), Arrays.stream(others)).toList();
    String[] forbidden =
        PACKAGES.stream()
            .filter(p -> !allowed.contains(p))
            .map(p -> "thumbprint." + p + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("thumbprint." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "catalog",
        "module",
        "build",
        "run",
        "evidence",
        "analysis",
        "decision",
        "report",
        "study",
        "cli"
      })
  void thePackageIsThere(String name) {
    assertThat(
            CLASSES.that(
                com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                    "thumbprint." + name + "..")))
        .hasSizeGreaterThan(5);
  }

  @Test
  void everyTopLevelPackageIsKnownHere() {
    assertThat(CLASSES.getPackage("thumbprint").getSubpackages())
        .extracting(com.tngtech.archunit.core.domain.JavaPackage::getRelativeName)
        .containsExactlyInAnyOrderElementsOf(PACKAGES);
  }

  @Test
  void whatIsComparedWhatIsReadAndWhatWasSeenKnowNoStage() {
    mayOnlyKnow("module");
    mayOnlyKnow("catalog", "module");
    mayOnlyKnow("evidence", "module", "catalog");
  }

  @Test
  void stagesKnowOnlyWhatComesBeforeThem() {
    mayOnlyKnow("build", "catalog", "module", "evidence");
    mayOnlyKnow("run", "catalog", "module", "evidence", "build");
  }

  @Test
  void judgingNeedsNoToolchain() {
    mayOnlyKnow("analysis", "catalog", "module", "evidence");
    mayOnlyKnow("decision", "catalog");
    mayOnlyKnow("report", "catalog", "module", "evidence", "analysis", "decision");
  }

  @Test
  void nobodyKnowsTheCommandLineAndOnlyItKnowsTheStudy() {
    mayOnlyKnow(
        "study", "catalog", "module", "build", "run", "evidence", "analysis", "decision", "report");
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("thumbprint.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    Path root = Path.of(System.getProperty("thumbprint.home"), "src/main/java/thumbprint");
    try (Stream<Path> folders = Files.walk(root)) {
      List<Path> packages =
          folders.filter(Files::isDirectory).filter(f -> !f.equals(root)).toList();
      assertThat(packages).hasSizeGreaterThanOrEqualTo(PACKAGES.size());
      assertThat(packages)
          .allSatisfy(p -> assertThat(p.resolve("package-info.java")).content().startsWith("/**"));
    }
  }
}
