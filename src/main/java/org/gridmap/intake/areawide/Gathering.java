package org.gridmap.intake.areawide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridmap.area.Area;
import org.gridmap.area.Areas;
import org.gridmap.incident.IncidentRemarks;
import org.gridmap.intake.areawide.AreaIncidents.Draft;
import org.gridmap.intake.areawide.AreaIncidents.Head;
import org.gridmap.intake.areawide.AreaIncidents.Origin;
import org.gridmap.jurisdiction.EscalationRules;
import org.gridmap.jurisdiction.Jurisdictions;
import org.gridmap.platform.Wgs84;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees that so many reports, near in place and time, have one cause. */
@Component
class Gathering {

  /** Degrees of latitude a metre is, for searching; a little more than it is. */
  private static final double DEGREES_PER_METRE = 1 / 110_000.0;

  private final JdbcClient database;
  private final AreaIncidents incidents;
  private final Jurisdictions jurisdictions;
  private final Areas areas;

  Gathering(
      JdbcClient database, AreaIncidents incidents, Jurisdictions jurisdictions, Areas areas) {
    this.database = database;
    this.incidents = incidents;
    this.jurisdictions = jurisdictions;
    this.areas = areas;
  }

  /** Lets nobody else gather reports of this category until the transaction ends. */
  void alone(String category) {
    database
        .sql(AreawideSql.ONE_AT_A_TIME)
        .param("what", "area-incident " + category)
        .query()
        .listOfRows();
  }

  /** Opens an area incident when the report makes enough; those that stood alone join it. */
  Optional<Head> gather(Arrival report, Instant now) {
    EscalationRules.AreaIncident rule =
        jurisdictions.at(report.communityId()).rules().escalation().areaIncident();
    List<StandingAlone> others = near(report, rule, now);
    if (others.size() + 1 < rule.reports()) {
      return Optional.empty();
    }
    Head head =
        incidents.open(
            new Draft(
                List.of(report.category()),
                extent(report, others, rule.radiusMetres()),
                floors(report, others),
                Origin.REPORTS,
                report.place(),
                null,
                null,
                IncidentRemarks.SERVICE));
    others.forEach(other -> incidents.join(other.number(), head, IncidentRemarks.SERVICE));
    return Optional.of(head);
  }

  private List<StandingAlone> near(Arrival report, EscalationRules.AreaIncident rule, Instant now) {
    double lon = report.place().getX();
    double lat = report.place().getY();
    double aside = rule.radiusMetres() * DEGREES_PER_METRE;
    double across = aside / Math.max(Math.cos(Math.toRadians(lat)), DEGREES_PER_METRE);
    return database
        .sql(AreawideSql.NEAR)
        .param("lon", lon)
        .param("lat", lat)
        .param("west", lon - across)
        .param("south", lat - aside)
        .param("east", lon + across)
        .param("north", lat + aside)
        .param("radius", rule.radiusMetres())
        .param("category", report.category())
        .param("since", Moments.utc(now.minus(rule.within().span())))
        .query(StandingAlone::read)
        .list();
  }

  /**
   * From the lowest floor that was named up, when every report names one and it is not the ground
   * floor: who lives below has another cause, or none.
   */
  private static @Nullable Floors floors(Arrival report, List<StandingAlone> others) {
    List<Optional<Integer>> named = new ArrayList<>(List.of(report.floorNumber()));
    others.forEach(other -> named.add(other.floorNumber()));
    if (named.stream().anyMatch(Optional::isEmpty)) {
      return null;
    }
    int lowest = named.stream().mapToInt(Optional::get).min().orElse(1);
    return lowest > 1 ? Floors.above(lowest - 1) : null;
  }

  /** The compound that holds them all, or the ground around them. */
  private AreaExtent extent(Arrival report, List<StandingAlone> others, int radius) {
    List<Optional<Area>> compounds =
        Stream.concat(
                Stream.of(report.place()),
                others.stream().map(other -> Wgs84.point(other.lon(), other.lat())))
            .map(areas::findCompoundAt)
            .toList();
    Optional<Area> first = compounds.get(0);
    boolean one =
        first.isPresent()
            && compounds.stream()
                .allMatch(each -> each.filter(area -> area.id() == first.get().id()).isPresent());
    if (one) {
      MultiPolygon ground = Objects.requireNonNull(first.get().boundary());
      return new AreaExtent(ground, first.get().name(), report.communityId());
    }
    String name = areas.findCommunityAt(report.place()).map(Area::name).orElse("–");
    return new AreaExtent(around(report, others, radius), name, report.communityId());
  }

  private MultiPolygon around(Arrival report, List<StandingAlone> others, int radius) {
    List<Double> lons = new ArrayList<>(List.of(report.place().getX()));
    List<Double> lats = new ArrayList<>(List.of(report.place().getY()));
    others.forEach(
        other -> {
          lons.add(other.lon());
          lats.add(other.lat());
        });
    byte[] extent =
        database
            .sql("select st_asbinary(extent) from (" + AreawideSql.AROUND + ") around")
            .param("lons", lons.toArray(Double[]::new))
            .param("lats", lats.toArray(Double[]::new))
            .param("radius", radius)
            .query(byte[].class)
            .single();
    return read(extent);
  }

  static MultiPolygon read(byte[] wkb) {
    try {
      return (MultiPolygon) new WKBReader(Wgs84.FACTORY).read(wkb);
    } catch (ParseException ofOurOwn) {
      throw new IllegalStateException(ofOurOwn);
    }
  }
}
