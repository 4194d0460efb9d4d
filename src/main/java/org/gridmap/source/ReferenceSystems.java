package org.gridmap.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.gridmap.platform.Datum;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Knows the reference systems that files name, by whatever words they name them. */
public final class ReferenceSystems {

  private static final Pattern EPSG = Pattern.compile("(?i).*EPSG[:/]+(?:[\\d.]*[:/])?(\\d+)$");
  private static final Pattern CRS84 = Pattern.compile("(?i).*CRS:?84$");

  private ReferenceSystems() {}

  /**
   * The conversion for a file: a reference system or datum that was asked for goes before what the
   * file declares.
   *
   * @throws FaultFound {@code CRS_UNKNOWN} for a name that is not in the EPSG list
   */
  public static ToWgs84 choose(Datum datum, @Nullable String crs, @Nullable String declared) {
    if (crs != null) {
      return from(crs);
    }
    if (datum != Datum.WGS84 || declared == null) {
      return datum::toWgs84;
    }
    return from(declared);
  }

  /**
   * The conversion for the features of a source.
   *
   * @param first the first of them; null when there is none
   * @throws FaultFound {@code CRS_MISSING} when neither the file nor a person names its reference
   *     system, {@code CRS_UNKNOWN}, {@code CRS_OLD_DATUM}
   */
  public static ToWgs84 choose(
      Datum datum, @Nullable String crs, FeatureSource source, @Nullable SourceFeature first) {
    if (crs == null && datum == Datum.WGS84 && source.leavesCrsOpen()) {
      throw new FaultFound(missing(first));
    }
    return choose(datum, crs, source.declaredCrs().orElse(null));
  }

  private static Fault missing(@Nullable SourceFeature first) {
    Coordinate spot =
        first == null || first.geometry() == null ? null : first.geometry().getCoordinate();
    List<String> proposals = spot == null ? List.of() : CrsGuess.of(spot.x, spot.y);
    return Fault.of(FaultCode.CRS_MISSING, Place.FILE)
        .with("proposals", proposals.isEmpty() ? "—" : String.join(", ", proposals))
        .at(spot);
  }

  private static ToWgs84 from(String name) {
    if (WktSystem.isOne(name)) {
      return from(WktSystem.of(name));
    }
    Matcher epsg = EPSG.matcher(name.strip());
    boolean known = epsg.matches();
    boolean degrees =
        CRS84.matcher(name.strip()).matches()
            || (known && (epsg.group(1).equals("4326") || epsg.group(1).equals("4490")));
    if (degrees) {
      return Coordinate::new;
    }
    if (!known) {
      throw unknown(name);
    }
    try {
      return Projection.of("EPSG:" + epsg.group(1));
    } catch (FactoryException notListed) {
      throw unknown(name);
    }
  }

  private static ToWgs84 from(WktSystem system) {
    if (system.isOldChinese()) {
      throw new FaultFound(
          Fault.of(FaultCode.CRS_OLD_DATUM, Place.FILE).with("crs", system.name()));
    }
    if (system.isPlainDegrees()) {
      return Coordinate::new;
    }
    try {
      return Projection.written(system);
    } catch (FactoryException unreadable) {
      throw unknown(system.name());
    }
  }

  private static FaultFound unknown(String name) {
    return new FaultFound(Fault.of(FaultCode.CRS_UNKNOWN, Place.FILE).with("crs", name));
  }
}
