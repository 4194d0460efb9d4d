package org.gridmap.people;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridmap.area.Area;
import org.gridmap.area.Areas;
import org.gridmap.building.Building;
import org.gridmap.building.Buildings;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who must act for a place, by what is stored; a handful of queries each time. */
@Service
@Transactional(readOnly = true)
public class Responsible {

  private final DutyPlaces places;
  private final DutyFacts facts;
  private final LocalRules rules;
  private final Grids grids;
  private final Buildings buildings;
  private final Areas areas;
  private final Clock clock;

  Responsible(
      DutyPlaces places,
      DutyFacts facts,
      LocalRules rules,
      Grids grids,
      Buildings buildings,
      Areas areas,
      Clock clock) {
    this.places = places;
    this.facts = facts;
    this.rules = rules;
    this.grids = grids;
    this.buildings = buildings;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * Where something happened, as an incident stores it.
   *
   * @param gridId of the grid's version
   * @param buildingId of the building's stretch of time
   */
  public record Spot(
      @Nullable Long gridId, @Nullable Long buildingId, @Nullable Long communityId) {}

  /** Who must act at a spot. An id that is no more is as good as none. */
  public Responsibility forPlace(Spot spot, Matter matter, Instant at) {
    return forPlace(placeOf(spot), matter, at);
  }

  /** What holds a spot. An id that is no more is as good as none. */
  public DutyPlace placeOf(Spot spot) {
    Grid grid = spot.gridId() == null ? null : grids.find(spot.gridId()).orElse(null);
    Building building =
        spot.buildingId() == null ? null : buildings.find(spot.buildingId()).orElse(null);
    return places.of(grid, building, spot.communityId());
  }

  public Responsibility forPlace(DutyPlace place, Matter matter, Instant at) {
    return rules.whoMustAct(place).answer(place, matter, facts.at(place, at), at);
  }

  /** Whom anybody may turn to in a place now. */
  public List<Contact> listContacts(DutyPlace place) {
    Instant now = clock.instant();
    return Contacts.of(place, facts.at(place, now), rules.at(place), now);
  }

  /** Everybody who serves a spot at a moment and is there, for its staff. */
  public List<Contact> listServing(Spot spot, Instant at) {
    DutyPlace place = placeOf(spot);
    return Contacts.ofAll(place, facts.at(place, at), rules.at(place), at);
  }

  /**
   * The duties that a person has at a spot, shifts aside: those of whom he stands in for, too.
   *
   * @param person code
   */
  public List<Duty> listDutiesOf(String person, Spot spot, Instant at) {
    Staffing staffing = facts.at(placeOf(spot), at);
    Set<String> meant = new HashSet<>(Set.of(person));
    staffing.absences().stream()
        .filter(away -> away.term().contains(at))
        .filter(away -> away.substitute() != null && away.substitute().code().equals(person))
        .forEach(away -> meant.add(away.person()));
    return staffing.duties().stream()
        .filter(duty -> duty.term().contains(at) && meant.contains(duty.person().code()))
        .toList();
  }

  /**
   * Whether a person is there, and who stands in otherwise.
   *
   * @param code of the person
   * @return empty when there is no such person
   */
  public Optional<Presence> findPresence(String code, Instant at) {
    return facts.findPresence(code, at);
  }

  /** The grid of the lead and those that are co-responsible; empty in no grid. */
  public Optional<SharedGround> findShared(Geometry extentWgs84) {
    return SharedGround.of(grids.shares(extentWgs84));
  }

  /**
   * The place of a grid valid now.
   *
   * @throws org.gridmap.platform.Problem {@code NOT_FOUND}
   */
  public DutyPlace placeOfGrid(String code) {
    return places.of(grids.get(code), null, null);
  }

  /**
   * The place of a building: its inner point decides the grid.
   *
   * @throws org.gridmap.platform.Problem {@code NOT_FOUND} when no such building stands
   */
  public DutyPlace placeOfBuilding(String code) {
    Building building = buildings.get(code);
    return places.of(grids.findAt(building.innerPoint()).orElse(null), building, null);
  }

  /** The place of a point, which may lie in no grid and no community (EPSG:4326). */
  public DutyPlace placeAt(Point point) {
    return places.of(
        grids.findAt(point).orElse(null),
        null,
        areas.findCompoundAt(point).map(Area::id).orElse(null),
        areas.findCommunityAt(point).map(Area::id).orElse(null));
  }
}
