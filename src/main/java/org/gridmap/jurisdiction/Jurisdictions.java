package org.gridmap.jurisdiction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gridmap.area.Area;
import org.gridmap.area.Areas;
import org.gridmap.platform.DatabaseNotifications;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Which rules hold where. Answers from memory; what another instance or a command loads is heard
 * from the database. A place has the rules of the nearest area above it that has some, else those
 * of the top; a database that has none for its top gets the base.
 */
@Service
public class Jurisdictions {

  static final String CHANNEL = "jurisdiction_bound";

  /** Deeper than any tree of areas: ends a walk up a tree that is none. */
  private static final int MOST_LEVELS = 32;

  private final VersionStore store;
  private final Areas areas;
  private final ApplicationEventPublisher events;
  private final Map<Long, Jurisdiction> versions = new ConcurrentHashMap<>();
  private volatile @Nullable Live live;
  private volatile Map<Long, @Nullable Long> parents = Map.of();
  private volatile boolean firstLook = true;

  /** What holds now: the version of the top, and those of areas by id. */
  private record Live(long top, Map<Long, Long> byArea, List<Long> ids) {

    static Live of(long top, Map<Long, Long> byArea) {
      List<Long> ids = new ArrayList<>(new TreeSet<>(byArea.values()));
      ids.remove(top);
      ids.add(0, top);
      return new Live(top, byArea, List.copyOf(ids));
    }
  }

  Jurisdictions(
      VersionStore store,
      Areas areas,
      DatabaseNotifications notifications,
      ApplicationEventPublisher events) {
    this.store = store;
    this.areas = areas;
    this.events = events;
    notifications.subscribe(CHANNEL, message -> reload());
    notifications.subscribe(Areas.TREE_CHANNEL, message -> parents = Map.of());
  }

  /**
   * The rules that hold in an area now.
   *
   * @param areaId null: in no area, the rules of the top
   */
  public Jurisdiction at(@Nullable Long areaId) {
    Live now = live();
    if (areaId != null && !now.byArea().isEmpty()) {
      Map<Long, @Nullable Long> above = parentsWith(areaId);
      Long area = areaId;
      for (int level = 0; area != null && level < MOST_LEVELS; level++) {
        Long bound = now.byArea().get(area);
        if (bound != null) {
          return version(bound);
        }
        area = above.get(area);
      }
    }
    return version(now.top());
  }

  /** The rules for everywhere that no area with rules of its own holds. */
  public Jurisdiction top() {
    return at(null);
  }

  /**
   * A version, whether it holds anywhere or not.
   *
   * @throws IllegalStateException when there is none of this id
   */
  public Jurisdiction version(long id) {
    return versions.computeIfAbsent(id, one -> new Jurisdiction(one, store.read(one)));
  }

  /** All versions that hold somewhere now, that of the top first. */
  public List<Jurisdiction> listEffective() {
    return effectiveIds().stream().map(this::version).toList();
  }

  /** The ids of all versions that hold somewhere now, that of the top first. */
  public List<Long> effectiveIds() {
    return live().ids();
  }

  /** The newest version of these rules, whether it holds anywhere or not. */
  public Optional<Jurisdiction> findNewest(String code) {
    live();
    return store.findNewest(code).map(this::version);
  }

  /** What is bound where, the top first. */
  public List<BoundRules> listBound() {
    live();
    List<VersionStore.BoundRow> rows = store.listBound();
    Collection<Long> ids =
        rows.stream().map(VersionStore.BoundRow::areaId).filter(id -> id != null).toList();
    Map<Long, Area> named =
        ids.isEmpty()
            ? Map.of()
            : areas.list(ids).stream().collect(Collectors.toMap(Area::id, area -> area));
    return rows.stream()
        .map(
            row ->
                new BoundRules(
                    Optional.ofNullable(row.areaId())
                        .map(named::get)
                        .map(
                            area ->
                                new BoundRules.BoundArea(
                                    area.id(), area.level(), area.code(), area.name()))
                        .orElse(null),
                    row.version(),
                    row.since(),
                    row.boundBy()))
        .toList();
  }

  /**
   * What a load did.
   *
   * @param isNew false when the same content was a version already
   * @param rebound false when that version held in the area already
   */
  public record Loaded(Jurisdiction version, boolean isNew, boolean rebound) {}

  /**
   * Keeps rules as a version and lets them hold in an area from now on. Open incidents keep theirs.
   *
   * @param areaId null: the top
   * @param by who does it
   */
  public Loaded load(RuleSet rules, @Nullable Long areaId, String by) {
    live();
    VersionStore.Loaded loaded = store.load(rules, areaId, by);
    reload();
    return new Loaded(version(loaded.id()), loaded.isNew(), loaded.rebound());
  }

  private Live live() {
    Live now = live;
    return now == null ? reload() : now;
  }

  private synchronized Live reload() {
    if (firstLook) {
      store.bindBase();
    }
    Map<@Nullable Long, Long> bound = store.boundVersions();
    if (!bound.containsKey(null)) {
      store.bindBase();
      bound = store.boundVersions();
    }
    Map<Long, Long> byArea = new HashMap<>();
    bound.forEach(
        (area, version) -> {
          if (area != null) {
            byArea.put(area, version);
          }
        });
    Live now = Live.of(Objects.requireNonNull(bound.get(null)), byArea);
    if (!firstLook) {
      events.publishEvent(new RulesChange(now.ids().stream().map(this::version).toList()));
    }
    live = now;
    firstLook = false;
    return now;
  }

  /** The tree upwards; read again when it does not know the area yet. */
  private Map<Long, @Nullable Long> parentsWith(long areaId) {
    Map<Long, @Nullable Long> known = parents;
    if (!known.containsKey(areaId)) {
      known = areas.parents();
      parents = known;
    }
    return known;
  }
}
