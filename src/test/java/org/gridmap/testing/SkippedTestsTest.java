package org.gridmap.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import org.junit.jupiter.api.Test;

/** A test is skipped only by {@link Needs}, which says why and is strict on a build server. */
class SkippedTestsTest {

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(new OnlyIncludeTests())
          .importPackages("org.gridmap");

  @Test
  void nobodyElseAssumesAnything() {
    noClasses()
        .that()
        .areNotAssignableTo(Needs.class)
        .should()
        .dependOnClassesThat()
        .haveSimpleName("Assumptions")
        .check(TESTS);
  }

  @Test
  void noTestIsSwitchedOff() {
    noClasses().should().dependOnClassesThat().haveSimpleName("Disabled").check(TESTS);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.junit.jupiter.api.condition..")
        .check(TESTS);
  }
}
