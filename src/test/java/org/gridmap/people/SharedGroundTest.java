package org.gridmap.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedGroundTest {

  @Test
  void theLargestShareLeadsAndTheOthersAreCoResponsible() {
    assertThat(SharedGround.of(Map.of("A-01", 10.0, "A-02", 70.0, "A-03", 20.0)))
        .contains(new SharedGround("A-02", List.of("A-03", "A-01")));
  }

  @Test
  void ofEqualSharesTheLowestCodeLeads() {
    assertThat(SharedGround.of(Map.of("A-02", 12.5, "A-01", 12.5)))
        .contains(new SharedGround("A-01", List.of("A-02")));
  }

  @Test
  void sharesThatDifferByRoundingOnlyAreEqual() {
    assertThat(SharedGround.of(Map.of("A-02", 12.500000000001, "A-01", 12.5)))
        .contains(new SharedGround("A-01", List.of("A-02")));
  }

  @Test
  void whoHasNoShareIsNotResponsible() {
    assertThat(SharedGround.of(Map.of("A-01", 0.0, "A-02", 3.0)))
        .contains(new SharedGround("A-02", List.of()));
    assertThat(SharedGround.of(Map.of())).isEmpty();
  }
}
