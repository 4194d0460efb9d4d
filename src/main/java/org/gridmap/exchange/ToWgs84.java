package org.gridmap.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.gridmap.platform.Datum;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.FaultFound;
import org.gridmap.source.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * Turns the coordinates of a file into WGS 84, longitude first. Whatever axis order a reference
 * system prescribes, files hold x before y, longitude or easting first. WGS 84 and CGCS2000 in
 * degrees count as equal. GeoTools does the projections and is started only when one is named.
 */
interface ToWgs84 {

  Pattern EPSG = Pattern.compile("(?i).*EPSG[:/]+(?:[\\d.]*[:/])?(\\d+)$");
  Pattern CRS84 = Pattern.compile("(?i).*CRS:?84$");

  /** Longitude ({@code x}) and latitude ({@code y}); not a number where there is no answer. */
  Coordinate of(double x, double y);

  /**
   * The conversion for a file: a reference system or datum that was asked for goes before what the
   * file declares.
   *
   * @throws FaultFound {@code CRS_UNKNOWN} for a name that is not in the EPSG list
   */
  static ToWgs84 choose(ImportOptions options, @Nullable String declared) {
    if (options.crs() != null) {
      return from(options.crs());
    }
    if (options.datum() != Datum.WGS84 || declared == null) {
      return options.datum()::toWgs84;
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
      return projected(
          CRS.findMathTransform(
              CRS.decode("EPSG:" + epsg.group(1), true), DefaultGeographicCRS.WGS84, true));
    } catch (FactoryException notListed) {
      throw unknown(name);
    }
  }

  private static ToWgs84 projected(MathTransform transform) {
    return (x, y) -> {
      double[] position = {x, y};
      try {
        transform.transform(position, 0, position, 0, 1);
        return new Coordinate(position[0], position[1]);
      } catch (TransformException outsideTheProjection) {
        return new Coordinate(Double.NaN, Double.NaN);
      }
    };
  }

  private static FaultFound unknown(String name) {
    return new FaultFound(Fault.of(FaultCode.CRS_UNKNOWN, Place.FILE).with("crs", name));
  }
}
