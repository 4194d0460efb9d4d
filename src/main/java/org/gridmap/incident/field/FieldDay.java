package org.gridmap.incident.field;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.gridmap.incident.IncidentSummary;
import org.gridmap.people.DutyRole;
import org.gridmap.people.GridWorker;
import org.gridmap.people.OwnDuties;
import org.gridmap.platform.Datum;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;

/**
 * The day of a grid worker, as a phone keeps it.
 *
 * @param at when it was so
 * @param account sign-in name: what a phone keeps belongs to it
 * @param person code of the person behind the account
 * @param away when the person is absent, and who stands in
 * @param incidents open ones, by deadline
 * @param more whether there are more than are listed
 * @param done by the account since the local day began, the last first
 */
record FieldDay(
    Instant at,
    String account,
    String person,
    String name,
    List<OwnDuties.Away> away,
    List<ServedGrid> grids,
    List<FieldIncident> incidents,
    boolean more,
    List<DoneDeed> done) {

  /**
   * A grid the person serves.
   *
   * @param boundary EPSG:4326, longitude then latitude
   * @param shift days and hours; null: always
   * @param insteadOf name of who is away; null: it is the person's own duty
   * @param people everybody who serves it, the person too
   */
  record ServedGrid(
      String code,
      String name,
      int households,
      MultiPolygon boundary,
      DutyRole role,
      @Nullable String shift,
      @Nullable Instant until,
      @Nullable String insteadOf,
      List<GridWorker> people) {}

  /**
   * An incident to go to.
   *
   * @param mine whether it is looked for with this very person
   * @param gcj02 its place for AMap and Tencent
   * @param bd09 its place for Baidu
   */
  record FieldIncident(
      @JsonUnwrapped IncidentSummary summary, boolean mine, Degrees gcj02, Degrees bd09) {

    static FieldIncident of(IncidentSummary summary, String person) {
      IncidentSummary.Progress.Place owner = summary.progress().owner();
      return new FieldIncident(
          summary,
          owner != null && person.equals(owner.person()),
          Degrees.in(Datum.GCJ02, summary.location()),
          Degrees.in(Datum.BD09, summary.location()));
    }
  }

  /** A place in the datum its member names, in degrees east and north. */
  record Degrees(double lon, double lat) {

    static Degrees in(Datum datum, Point wgs84) {
      Coordinate shifted = datum.fromWgs84(wgs84.getX(), wgs84.getY());
      return new Degrees(shifted.x, shifted.y);
    }
  }

  /**
   * What the person did.
   *
   * @param at when it reached the service
   * @param doneAt when it was done by the clock of the device; null: at once
   */
  record DoneDeed(
      String number, String category, String deed, Instant at, @Nullable Instant doneAt) {}
}
