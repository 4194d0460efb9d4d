package org.gridmap.source;

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

  private static ToWgs84 from(String name) {
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

  private static FaultFound unknown(String name) {
    return new FaultFound(Fault.of(FaultCode.CRS_UNKNOWN, Place.FILE).with("crs", name));
  }
}
