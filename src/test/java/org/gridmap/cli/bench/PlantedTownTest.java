package org.gridmap.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridmap.cli.bench.PlantedTown.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated towns of 20 seeds: what was planted against what the product's test flags. */
class PlantedTownTest {

  private static final int SEEDS = 20;
  private static final List<PlantedTown> TOWNS = new ArrayList<>();

  @BeforeAll
  static void generate(@TempDir Path directory) throws IOException {
    TOWNS.clear();
    for (int seed = 1; seed <= SEEDS; seed++) {
      TOWNS.add(PlantedTown.of(seed, directory.resolve("town" + seed)));
    }
  }

  @Test
  void nineteenOfTwentyPlantsAreFound() {
    assertThat(judged().recall()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void nineteenOfTwentyFlaggedGridsHoldAPlant() {
    assertThat(judged().precision()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void towersWithTheNormalRateAreNeverHot() {
    assertThat(judged("NORMAL_TOWERS").normalButHot()).isZero();
  }

  @Test
  void aHamletWithFewHomesAndAHighRateIsFound() {
    Verdict hamlets = judged("HAMLET");
    assertThat(hamlets.planted()).isGreaterThan(SEEDS / 2);
    assertThat(hamlets.found()).isEqualTo(hamlets.planted());
  }

  private static Verdict judged(String... kinds) {
    Verdict sum = Verdict.NOTHING;
    for (PlantedTown town : TOWNS) {
      sum = sum.plus(town.judge(kinds));
    }
    return sum;
  }
}
