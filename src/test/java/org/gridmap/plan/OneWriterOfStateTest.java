package org.gridmap.plan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Nobody moves a plan on behind the back of its table. */
class OneWriterOfStateTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.gridmap.plan");

  @Test
  void onlyPlansWritesAState() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Plans.class)
        .should()
        .callMethod(PlanRows.class, "moveOn", long.class, PlanState.class, Instant.class)
        .check(CLASSES);
  }

  @Test
  void onlyPlansWritesAStep() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Plans.class)
        .should()
        .callMethod(PlanRows.class, "insertStep", long.class, PlanRows.Step.class)
        .check(CLASSES);
  }

  @Test
  void aMoveIsMadeOnlyByWhoLetItThrough() {
    noClasses()
        .that(
            describe(
                "are neither Plans nor the move itself",
                (JavaClass one) ->
                    !one.isEquivalentTo(Plans.class) && !one.isEquivalentTo(PlanMove.class)))
        .should()
        .callConstructor(PlanMove.class, Plan.class, PlanLife.Way.class, String.class)
        .check(CLASSES);
  }
}
