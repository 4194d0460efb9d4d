package org.gridmap.hotspot.ground;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridmap.area.AreaLevel;
import org.gridmap.area.Areas;
import org.gridmap.building.Buildings;
import org.gridmap.grid.Grid;
import org.gridmap.grid.Grids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The grids of any day with the households of today, compiled for counting. Looks at the database
 * before each answer and compiles anew only what has changed.
 */
@Component
public class Grounds {

  private static final int MOST_SETS = 4;

  private final Areas areas;
  private final Grids grids;
  private final Buildings buildings;
  private final HotspotSettings settings;
  private final Clock clock;
  private @Nullable CityGround ground;
  private Map<Long, Long> revisions = Map.of();
  private String households = "";
  private Instant lookedAt = Instant.MIN;
  private List<Instant> changes = List.of();
  private final Map<Instant, GridSet> sets = new LinkedHashMap<>(8, 0.75f, true);

  Grounds(Areas areas, Grids grids, Buildings buildings, HotspotSettings settings, Clock clock) {
    this.areas = areas;
    this.grids = grids;
    this.buildings = buildings;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The grids valid at a moment, or at present when that is later. A community that had none then
   * has those of today: it was divided later.
   */
  public synchronized GridSet at(Instant moment) {
    CityGround current = current();
    Instant now = clock.instant();
    Instant at = moment.isAfter(now) ? now : moment;
    Instant version =
        changes.stream().filter(change -> !change.isAfter(at)).reduce((a, b) -> b).orElse(now);
    Instant key = changes.contains(version) ? version : Instant.MIN;
    GridSet known = sets.get(key);
    if (known != null) {
      return known;
    }
    GridSet compiled = new GridSet(current, validAt(version, now));
    sets.put(key, compiled);
    if (sets.size() > MOST_SETS) {
      sets.remove(sets.keySet().iterator().next());
    }
    return compiled;
  }

  /** Compiles everything anew for the next answer. */
  public synchronized void forget() {
    ground = null;
    sets.clear();
  }

  private List<Grid> validAt(Instant at, Instant now) {
    List<Grid> found = new ArrayList<>(grids.listPublished(at));
    Set<Long> divided = new HashSet<>();
    found.forEach(grid -> divided.add(grid.communityId()));
    grids.listPublished(now).stream()
        .filter(grid -> !divided.contains(grid.communityId()))
        .forEach(found::add);
    found.sort(Comparator.comparing(Grid::code));
    return found;
  }

  private CityGround current() {
    CityGround known = ground;
    Map<Long, Long> revisionsNow = areas.revisions();
    boolean published = !revisionsNow.equals(revisions);
    String stamp = households;
    if (published || lookedAt.plus(settings.lookAtHouseholds()).compareTo(clock.instant()) <= 0) {
      lookedAt = clock.instant();
      stamp = buildings.householdsStamp();
    }
    if (known != null && !published && stamp.equals(households)) {
      return known;
    }
    CityGround compiled =
        new CityGround(areas.list(AreaLevel.COMMUNITY), buildings.listHouseholds());
    changes = grids.listChanges();
    sets.clear();
    revisions = revisionsNow;
    households = stamp;
    ground = compiled;
    return compiled;
  }
}
