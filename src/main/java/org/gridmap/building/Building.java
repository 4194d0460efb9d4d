package org.gridmap.building;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * A building that stands today.
 *
 * @param areas what holds the inner point
 * @param footprint EPSG:4326, longitude latitude
 * @param innerPoint a point inside the footprint
 * @param use RESIDENTIAL, MIXED, COMMERCIAL, OFFICE, SCHOOL, HOSPITAL, PUBLIC, INDUSTRIAL or OTHER
 * @param households resident households; null when nobody has counted
 */
public record Building(
    long id,
    String code,
    @Nullable String name,
    Areas areas,
    MultiPolygon footprint,
    Point innerPoint,
    @Nullable Integer levels,
    @Nullable Integer entrances,
    String use,
    @Nullable Integer households) {

  /**
   * Another text when a value that can be corrected is another one: the ETag of the building, and
   * what {@code If-Match} must name.
   */
  public String mark() {
    CRC32 sum = new CRC32();
    String values = name + "\n" + use + "\n" + levels + "\n" + entrances + "\n" + households;
    sum.update(values.getBytes(StandardCharsets.UTF_8));
    return id + "-" + Long.toHexString(sum.getValue());
  }

  /**
   * The areas that hold a building.
   *
   * @param communityId null: in no community, outside every balance
   * @param compoundId the residential compound, if any
   */
  public record Areas(
      @Nullable Long communityId,
      @Nullable String communityCode,
      @Nullable Long compoundId,
      @Nullable String compoundCode) {}
}
