package org.gridmap.cli.hotspots;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gridmap.cli.hotspots.IncidentPlaces.Place;
import org.gridmap.cli.hotspots.Parameters.Mask;
import org.gridmap.cli.hotspots.Parameters.Slices;
import org.gridmap.cli.hotspots.Parameters.Window;
import org.gridmap.statistics.Bin;
import org.gridmap.statistics.BinUnits;
import org.jspecify.annotations.Nullable;

/** The bins that are units, what was counted in each, and what each is exposed to. */
final class BinStudy {

  private final BinUnits units;
  private final int[] unitOfIncident;
  private final List<Place> incidents;
  private final double[] counts;
  private final double @Nullable [] exposure;

  private BinStudy(
      BinUnits units,
      List<Place> incidents,
      int[] unitOfIncident,
      double[] counts,
      double @Nullable [] exposure) {
    this.units = units;
    this.incidents = incidents;
    this.unitOfIncident = unitOfIncident;
    this.counts = counts;
    this.exposure = exposure;
  }

  /** Counts the incidents per bin; places outside the window are in none. */
  static BinStudy of(Parameters asked, IncidentPlaces incidents, @Nullable IncidentPlaces exposed) {
    Map<Bin, Double> counted = new HashMap<>();
    Bin[] binOfIncident = new Bin[incidents.all().size()];
    for (int n = 0; n < binOfIncident.length; n++) {
      binOfIncident[n] = binAt(asked, incidents.all().get(n));
      if (binOfIncident[n] != null) {
        counted.merge(binOfIncident[n], 1.0, Double::sum);
      }
    }
    Map<Bin, Double> exposure = exposed == null ? Map.of() : exposurePerBin(asked, exposed);
    BinUnits units = BinUnits.of(asked.lattice(), masked(asked, counted, exposure));
    int[] unitOfIncident = new int[binOfIncident.length];
    for (int n = 0; n < unitOfIncident.length; n++) {
      unitOfIncident[n] = binOfIncident[n] == null ? -1 : units.unitOf(binOfIncident[n]);
    }
    return new BinStudy(
        units,
        incidents.all(),
        unitOfIncident,
        perUnit(units, counted),
        exposed == null ? null : perUnit(units, exposure));
  }

  private static @Nullable Bin binAt(Parameters asked, Place place) {
    Bin bin = asked.lattice().at(place.x(), place.y());
    Window window = asked.window();
    boolean inside =
        window == null
            || bin.i() >= 0
                && bin.i() < window.columns()
                && bin.j() >= 0
                && bin.j() < window.rows();
    return inside ? bin : null;
  }

  private static Map<Bin, Double> exposurePerBin(Parameters asked, IncidentPlaces exposed) {
    Map<Bin, Double> exposure = new LinkedHashMap<>();
    for (Place place : exposed.all()) {
      Bin bin = binAt(asked, place);
      if (bin != null) {
        exposure.merge(bin, place.value(), Double::sum);
      }
    }
    return exposure;
  }

  private static Collection<Bin> masked(
      Parameters asked, Map<Bin, Double> counted, Map<Bin, Double> exposure) {
    Mask mask = asked.mask();
    Window window = asked.window();
    if (mask.all() && window != null) {
      List<Bin> all = new ArrayList<>(window.columns() * window.rows());
      for (int i = 0; i < window.columns(); i++) {
        for (int j = 0; j < window.rows(); j++) {
          all.add(new Bin(i, j));
        }
      }
      return all;
    }
    Collection<Bin> some = new TreeSet<>();
    if (mask.all() || mask.count()) {
      some.addAll(counted.keySet());
    }
    if (mask.all() || mask.exposure()) {
      exposure.forEach(
          (bin, value) -> {
            if (value > 0) {
              some.add(bin);
            }
          });
    }
    return some;
  }

  private static double[] perUnit(BinUnits units, Map<Bin, Double> perBin) {
    double[] values = new double[units.count()];
    for (int unit = 0; unit < values.length; unit++) {
      values[unit] = perBin.getOrDefault(units.bin(unit), 0.0);
    }
    return values;
  }

  BinUnits units() {
    return units;
  }

  String id(int unit) {
    return units.bin(unit).id();
  }

  double[] counts() {
    return counts;
  }

  /** Exposure per unit, or null when there is none. */
  double @Nullable [] exposure() {
    return exposure;
  }

  /** How many incidents with a place are in no unit. */
  int outside() {
    return (int) Arrays.stream(unitOfIncident).filter(unit -> unit < 0).count();
  }

  /** How many counted incidents have no time. */
  int withoutTime() {
    int missing = 0;
    for (int n = 0; n < unitOfIncident.length; n++) {
      missing += unitOfIncident[n] >= 0 && incidents.get(n).time() == null ? 1 : 0;
    }
    return missing;
  }

  /** How many counted incidents have a time outside the slices. */
  int outside(Slices slices) {
    int outside = 0;
    for (int n = 0; n < unitOfIncident.length; n++) {
      LocalDateTime time = incidents.get(n).time();
      outside += unitOfIncident[n] >= 0 && time != null && !slices.holds(time) ? 1 : 0;
    }
    return outside;
  }

  /** Incidents per slice, then unit; those outside the slices or without a time are left out. */
  double[][] counts(Slices slices) {
    double[][] perSlice = new double[slices.count()][units.count()];
    for (int n = 0; n < unitOfIncident.length; n++) {
      LocalDateTime time = incidents.get(n).time();
      if (time != null && unitOfIncident[n] >= 0) {
        if (slices.holds(time)) {
          perSlice[(int) slices.at(time)][unitOfIncident[n]]++;
        }
      }
    }
    return perSlice;
  }

  /** The same study of the units with exposure only. */
  BinStudy exposed() {
    double[] all = exposure;
    if (all == null) {
      throw new IllegalStateException("no exposure");
    }
    boolean[] kept = new boolean[units.count()];
    for (int unit = 0; unit < kept.length; unit++) {
      kept[unit] = all[unit] > 0;
    }
    BinUnits some = units.among(kept);
    int[] unitAmong = new int[unitOfIncident.length];
    for (int n = 0; n < unitAmong.length; n++) {
      int unit = unitOfIncident[n];
      unitAmong[n] = unit >= 0 && kept[unit] ? some.unitOf(units.bin(unit)) : -1;
    }
    return new BinStudy(some, incidents, unitAmong, among(counts, kept), among(all, kept));
  }

  private static double[] among(double[] values, boolean[] kept) {
    double[] some = new double[values.length];
    int count = 0;
    for (int unit = 0; unit < kept.length; unit++) {
      if (kept[unit]) {
        some[count++] = values[unit];
      }
    }
    return Arrays.copyOf(some, count);
  }
}
