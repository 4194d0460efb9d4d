package org.gridmap.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Geometry (EPSG:4326, longitude then latitude) out of a row of plain SQL. */
public final class GeometryColumn {

  private GeometryColumn() {}

  /**
   * Reads a column that is not null.
   *
   * @throws SQLException when the column does not hold a geometry
   */
  public static Geometry read(ResultSet row, String column) throws SQLException {
    try {
      Geometry geometry =
          new WKBReader(Wgs84.FACTORY).read(WKBReader.hexToBytes(row.getString(column)));
      geometry.setSRID(Wgs84.SRID);
      return geometry;
    } catch (ParseException unreadable) {
      throw new SQLException("column " + column, unreadable);
    }
  }
}
