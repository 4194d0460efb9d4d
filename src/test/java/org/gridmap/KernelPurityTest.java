package org.gridmap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** The kernels are plain Java over JTS: no framework, no SQL, no feature. */
class KernelPurityTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.gridmap");

  @Test
  void theGeometryKernelKnowsOnlyTheJdkAndJts() {
    kernelImportsOnly("geometry");
  }

  @Test
  void theStatisticsKernelKnowsOnlyTheJdkAndCommonsStatistics() {
    kernelImportsOnly("statistics", "org.apache.commons.statistics..");
  }

  @Test
  void theBalanceKernelKnowsOnlyGeometryAndRandomNumbersBeside() {
    kernelImportsOnly("balance", "org.gridmap.geometry..", "org.gridmap.statistics..");
  }

  @Test
  void theDraftKernelKnowsOnlyGeometryAndBalanceBeside() {
    kernelImportsOnly("draft", "org.gridmap.geometry..", "org.gridmap.balance..");
  }

  @Test
  void theGeneratorOfTownsKnowsOnlyRandomNumbersBeside() {
    kernelImportsOnly("town", "org.gridmap.statistics..");
  }

  @Test
  void theClockKernelKnowsOnlyTheJdk() {
    kernelImportsOnly("clock");
  }

  @Test
  void theLifeCycleKernelKnowsOnlyTheJdk() {
    kernelImportsOnly("lifecycle");
  }

  /** The rule of who must act stands in its feature, and is as plain as a kernel. */
  @Test
  void whoMustActKnowsNeitherSpringNorSqlNorAnyOtherFeature() {
    classes()
        .that()
        .haveFullyQualifiedName("org.gridmap.people.WhoMustAct")
        .or()
        .haveFullyQualifiedName("org.gridmap.people.ChainWalk")
        .or()
        .haveFullyQualifiedName("org.gridmap.people.Shift")
        .or()
        .haveFullyQualifiedName("org.gridmap.people.SharedGround")
        .or()
        .haveFullyQualifiedName("org.gridmap.people.Staffing")
        .or()
        .haveFullyQualifiedName("org.gridmap.people.DutyPlace")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify.annotations..")
                .or(resideInAPackage("org.gridmap.people")))
        .allowEmptyShould(false)
        .check(CLASSES);
  }

  private static void kernelImportsOnly(String kernel, String... more) {
    String[] allowed = {
      "org.gridmap." + kernel + "..",
      "java..",
      "org.locationtech.jts..",
      "org.jspecify.annotations.."
    };
    String[] all = new String[allowed.length + more.length];
    System.arraycopy(allowed, 0, all, 0, allowed.length);
    System.arraycopy(more, 0, all, allowed.length, more.length);
    classes()
        .that()
        .resideInAPackage("org.gridmap." + kernel + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(all)
        .allowEmptyShould(false)
        .check(CLASSES);
  }
}
