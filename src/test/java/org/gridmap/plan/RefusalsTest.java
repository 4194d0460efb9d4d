package org.gridmap.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.gridmap.draft.DraftKind;
import org.gridmap.draft.DraftRefusal;
import org.gridmap.grid.GridKind;
import org.gridmap.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the kernel says in its own words is the same to people as before it was one. */
class RefusalsTest {

  @ParameterizedTest
  @EnumSource
  void everyRefusalIsTheProblemOfItsName(DraftRefusal.Code code) {
    String name = Refusals.problem(new DraftRefusal(code)).code().toString();

    assertThat(name)
        .isEqualTo(
            code == DraftRefusal.Code.OUT_OF_RANGE ? "COORDINATE_OUT_OF_RANGE" : "PLAN_" + code);
  }

  @Test
  void theFactsOfARefusalAreTold() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(
            () ->
                Refusals.told(
                    () -> {
                      throw DraftRefusal.invalid("parts", 1);
                    }))
        .satisfies(
            problem ->
                assertThat(problem.values())
                    .containsEntry("name", "parts")
                    .containsEntry("value", 1));
  }

  @Test
  void theKindsOfGridsAreTheSameDrawnAndPublished() {
    assertThat(Arrays.stream(DraftKind.values()).map(Enum::name))
        .containsExactlyElementsOf(Arrays.stream(GridKind.values()).map(Enum::name).toList());
  }
}
