package org.gridmap.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The locator against exact arithmetic on random towns. {@code -Dlocator.towns=N} tries more towns
 * than the usual ones.
 */
class LocatorOracleTest {

  private static final int TOWNS = Integer.getInteger("locator.towns", 8);
  private static final int POINTS = 400;

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 1e-6, 30})
  void everyPointGoesToTheLowestCodeThatCoversIt(double size) {
    for (int seed = 0; seed < TOWNS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Envelope box = box(random, size);
      List<CodedPolygon> grids = RandomTown.grids(random, 3 + random.nextInt(120), box);
      compare("seed " + seed, Locator.compile(grids), grids, random, box);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 1e-6})
  void overlappingGridsAreAnsweredByTheSameRule(double size) {
    for (int seed = 0; seed < TOWNS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Envelope box = box(random, size);
      List<CodedPolygon> grids = RandomTown.grids(random, 3 + random.nextInt(60), box);
      for (CodedPolygon grid : RandomTown.grids(random, 3 + random.nextInt(20), box)) {
        grids.add(new CodedPolygon("x" + grid.code(), grid.shape()));
        grids.add(new CodedPolygon("0" + grid.code(), turned(grid, random, box)));
      }
      Locator locator = Locator.compile(grids, Locator.Overlaps.ALLOW);
      compare("seed " + seed, locator, grids, random, box);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 200})
  void aPatchedLocatorAnswersLikeOneBuiltAnew(int sites) {
    for (int seed = 0; seed < TOWNS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Envelope box = box(random, 0.02);
      List<CodedPolygon> grids = RandomTown.grids(random, sites, box);
      Locator locator = Locator.compile(grids);
      for (int round = 0; round < 5 && grids.size() > 1; round++) {
        locator = swapGround(random, grids, locator);
        compare("seed " + seed + " round " + round, locator, grids, random, box);
      }
    }
  }

  /** Two grids exchange their ground, a third loses its own. */
  private static Locator swapGround(
      SplittableRandom random, List<CodedPolygon> grids, Locator locator) {
    Collections.shuffle(grids, new Random(random.nextLong()));
    CodedPolygon one = grids.remove(0);
    CodedPolygon other = grids.remove(0);
    Set<String> removed = grids.isEmpty() ? Set.of() : Set.of(grids.remove(0).code());
    List<CodedPolygon> changed =
        List.of(
            new CodedPolygon(one.code(), other.shape()),
            new CodedPolygon("new" + other.code(), one.shape()));
    grids.addAll(changed);
    List<String> gone = new ArrayList<>(removed);
    gone.add(other.code());
    return locator.patched(changed, gone);
  }

  private static Geometry turned(CodedPolygon grid, SplittableRandom random, Envelope box) {
    return AffineTransformation.rotationInstance(
            random.nextDouble(), box.centre().x, box.centre().y)
        .transform(grid.shape());
  }

  private static Envelope box(SplittableRandom random, double size) {
    double x = random.nextDouble(-140, 140);
    double y = random.nextDouble(-50, 50);
    return new Envelope(x, x + size, y, y + size * random.nextDouble(0.2, 1.2));
  }

  private static void compare(
      String town,
      Locator locator,
      List<CodedPolygon> grids,
      SplittableRandom random,
      Envelope box) {
    RationalOracle oracle = new RationalOracle(grids);
    double[] lons = new double[POINTS];
    double[] lats = new double[POINTS];
    int[] slots = new int[POINTS];
    for (int i = 0; i < POINTS; i++) {
      Coordinate point = RandomTown.awkwardPoint(random, grids, box);
      lons[i] = point.x;
      lats[i] = point.y;
    }
    locator.locate(lons, lats, slots);
    for (int i = 0; i < POINTS; i++) {
      Optional<String> expected = oracle.locate(lons[i], lats[i]);
      String where = town + ": " + lons[i] + " " + lats[i];
      assertThat(locator.locate(lons[i], lats[i])).as(where).isEqualTo(expected);
      assertThat(Optional.of(slots[i]).filter(s -> s != Locator.NOWHERE).map(locator::code))
          .as(where)
          .isEqualTo(expected);
    }
  }
}
