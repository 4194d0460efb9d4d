package org.gridmap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Dependencies of modules point one way: the arrows are written in each {@code package-info}. */
class ModularityTests {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.gridmap");

  @Test
  void everyModuleImportsOnlyWhatItsPackagePageAllows() {
    ApplicationModules.of(GridmapApplication.class).verify();
  }

  @Test
  void nobodyImportsAnOutwardFace() {
    for (String face : new String[] {"tiles", "exchange", "pages", "dossier"}) {
      noClasses()
          .that()
          .resideOutsideOfPackages("org.gridmap." + face + "..", "org.gridmap.cli..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.gridmap." + face + ".."))
          .check(CLASSES);
    }
  }

  @Test
  void thePlanDoesNotKnowWhatStandsOnIt() {
    noClasses()
        .that()
        .resideInAPackage("org.gridmap.plan")
        .should()
        .dependOnClassesThat(resideInAPackage("org.gridmap.plan.(*)"))
        .check(CLASSES);
  }

  @Test
  void onlyTheReadersOfFilesAndTheEdgeKnowGeoTools() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.gridmap.source..", "org.gridmap.ogcapi..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.geotools.."))
        .check(CLASSES);
  }
}
