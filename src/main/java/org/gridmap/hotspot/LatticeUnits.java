package org.gridmap.hotspot;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridmap.geometry.Plane;
import org.gridmap.hotspot.Choices.Shape;
import org.gridmap.hotspot.ground.CityGround;
import org.gridmap.hotspot.ground.Homes;
import org.gridmap.hotspot.ground.Metres;
import org.gridmap.platform.Problem;
import org.gridmap.platform.Wgs84;
import org.gridmap.statistics.Bin;
import org.gridmap.statistics.BinLattice;
import org.gridmap.statistics.BinUnits;
import org.gridmap.statistics.HexLattice;
import org.gridmap.statistics.Neighbourhoods;
import org.gridmap.statistics.SquareLattice;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The bins of one lattice in which somebody lives or something was reported, by column, then row.
 * The lattice begins at the origin of the city's plane: the same place is in the same bin in every
 * answer of that size.
 */
final class LatticeUnits implements Units {

  private static final int MOST_BINS = 20_000;
  private static final double SQUARE_METRES_PER_KM2 = 1e6;

  private final CityGround ground;
  private final BinLattice lattice;
  private final Shape shape;
  private final double size;
  private final double band;
  private final BinUnits bins;
  private final double[] households;
  private final int[] unitOf;

  /**
   * Lays the bins.
   *
   * @throws Problem {@code HOTSPOT_TOO_MANY_BINS}
   */
  LatticeUnits(CityGround ground, HotspotQuery query, Selection selected, Metres metres) {
    this.ground = ground;
    this.shape = query.mesh().shape();
    this.size = query.mesh().size();
    this.band = query.mesh().bandMetres();
    this.lattice = shape == Shape.HEX ? new HexLattice(size) : new SquareLattice(0, 0, size);
    Homes homes = ground.homes();
    int[] living =
        IntStream.range(0, homes.count())
            .filter(home -> includes(query, homes.community(home)))
            .toArray();
    Set<Bin> occupied = new HashSet<>();
    for (int home : living) {
      occupied.add(lattice.at(homes.x(home), homes.y(home)));
    }
    Bin[] binOf = new Bin[selected.size()];
    for (int n = 0; n < binOf.length; n++) {
      int slot = selected.slot(n);
      binOf[n] = lattice.at(metres.x(slot), metres.y(slot));
      occupied.add(binOf[n]);
    }
    if (occupied.size() > MOST_BINS) {
      throw new Problem(HotspotProblem.HOTSPOT_TOO_MANY_BINS)
          .with("bins", occupied.size())
          .with("mostBins", MOST_BINS);
    }
    this.bins = BinUnits.of(lattice, occupied);
    this.households = new double[bins.count()];
    for (int home : living) {
      households[bins.unitOf(lattice.at(homes.x(home), homes.y(home)))] += homes.households(home);
    }
    this.unitOf = new int[binOf.length];
    for (int n = 0; n < binOf.length; n++) {
      unitOf[n] = bins.unitOf(binOf[n]);
    }
  }

  private boolean includes(HotspotQuery query, int community) {
    return community < 0
        ? query.communities() == null
        : query.includes(ground.communities().get(community).id());
  }

  /** The bin of each selected incident. */
  int[] unitOfSelected() {
    return unitOf.clone();
  }

  @Override
  public int count() {
    return bins.count();
  }

  @Override
  public String code(int unit) {
    return bins.bin(unit).id();
  }

  @Override
  public @Nullable String name(int unit) {
    return null;
  }

  @Override
  public int community(int unit) {
    return CityGround.NOWHERE;
  }

  @Override
  public @Nullable Long communityId(int unit) {
    Coordinate middle = centre(unit);
    int[] number = new int[1];
    ground.locate(new double[] {middle.x}, new double[] {middle.y}, number);
    return number[0] < 0 ? null : (Long) ground.communities().get(number[0]).id();
  }

  @Override
  public double households(int unit) {
    return households[unit];
  }

  @Override
  public double areaKm2(int unit) {
    double squareMetres = shape == Shape.HEX ? 1.5 * Math.sqrt(3) * size * size : size * size;
    return squareMetres / SQUARE_METRES_PER_KM2;
  }

  @Override
  public Coordinate centre(int unit) {
    return ground.plane().plane().inverse(bins.centreX(unit), bins.centreY(unit));
  }

  @Override
  public Geometry outline(int unit) {
    int corners = shape == Shape.HEX ? 6 : 4;
    double radius = shape == Shape.HEX ? size : size / Math.sqrt(2);
    double turn = shape == Shape.HEX ? 0 : Math.PI / 4;
    Plane plane = ground.plane().plane();
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int corner = 0; corner < corners; corner++) {
      double angle = turn + 2 * Math.PI * corner / corners;
      Coordinate degrees =
          plane.inverse(
              bins.centreX(unit) + radius * Math.cos(angle),
              bins.centreY(unit) + radius * Math.sin(angle));
      ring[corner] = new Coordinate(Figures.degrees(degrees.x), Figures.degrees(degrees.y));
    }
    ring[corners] = ring[0];
    return Wgs84.FACTORY.createPolygon(ring);
  }

  @Override
  public Neighbourhoods near() {
    return bins.within(band);
  }

  @Override
  public Neighbourhoods nearAmong(boolean[] kept) {
    return bins.among(kept).within(band);
  }

  @Override
  public int[] neighbours(int unit) {
    double reach = band * (1 + 1e-9);
    return IntStream.range(0, bins.count())
        .filter(
            other ->
                Math.hypot(
                        bins.centreX(other) - bins.centreX(unit),
                        bins.centreY(other) - bins.centreY(unit))
                    <= reach)
        .toArray();
  }
}
