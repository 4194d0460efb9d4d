package org.gridmap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
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
  void everyArrowThatAPackagePageAllowsIsUsed() throws ClassNotFoundException {
    List<String> unused = new ArrayList<>();
    int arrows = 0;
    for (ApplicationModule module : ApplicationModules.of(GridmapApplication.class)) {
      String room = module.getBasePackage().getName();
      var page =
          Class.forName(room + ".package-info")
              .getAnnotation(org.springframework.modulith.ApplicationModule.class);
      for (String allowed : page == null ? new String[0] : page.allowedDependencies()) {
        arrows++;
        String other = "org.gridmap." + allowed.split("::")[0].strip();
        if (!knows(room, other)) {
          unused.add(room + " -> " + other);
        }
      }
    }
    assertThat(arrows).isPositive();
    assertThat(unused).isEmpty();
  }

  private static boolean knows(String room, String other) {
    return CLASSES.stream()
        .filter(each -> isIn(each.getPackageName(), room))
        .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
        .anyMatch(arrow -> isIn(arrow.getTargetClass().getPackageName(), other));
  }

  private static boolean isIn(String name, String room) {
    return name.equals(room) || name.startsWith(room + ".");
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
