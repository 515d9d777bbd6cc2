package thumbprint.decision;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Same inputs, same bytes: nothing here can see a clock, a file or chance without a seed. */
class DecisionIsPureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("thumbprint.decision");

  @Test
  void theClassesAreFound() {
    assertThat(CLASSES.contain(Decisions.class)).isTrue();
    assertThat(CLASSES).hasSizeGreaterThan(30);
  }

  @Test
  void onlyTheJdkTheCatalogAndTheGeneratorAreUsed() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "thumbprint.decision",
            "thumbprint.catalog",
            "org.apache.commons.rng",
            "org.apache.commons.rng.simple",
            "org.apache.commons.rng.sampling..")
        .check(CLASSES);
  }

  @Test
  void noClockNoFileNoUnseededChance() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio..", "java.time..", "java.util.random..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }
}
