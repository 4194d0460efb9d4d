package org.gridmap.area;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridmap.platform.Page;
import org.gridmap.platform.Problem;
import org.gridmap.platform.RequestProblem;
import org.gridmap.platform.RequestWords;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tree of areas: who contains whom, and which one holds a point. */
@Service
@Transactional(readOnly = true)
public class Areas {

  /** Told whenever areas were added or changed. */
  public static final String TREE_CHANNEL = "area_tree";

  private final AreaRows rows;
  private final JdbcClient database;

  Areas(AreaRows rows, JdbcClient database) {
    this.rows = rows;
    this.database = database;
  }

  public Optional<Area> find(AreaLevel level, String code) {
    return rows.findByLevelAndCode(level, code).map(StoredArea::value);
  }

  public Optional<Area> find(long id) {
    return rows.findById(id).map(StoredArea::value);
  }

  /**
   * The area with this code.
   *
   * @throws Problem {@code NOT_FOUND} when there is none
   */
  public Area get(AreaLevel level, String code) {
    return find(level, code)
        .orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND).with("code", code));
  }

  /**
   * The area a request names.
   *
   * @param parameter the name of the request's parameter
   * @param levelAndCode {@code LEVEL/code}, e.g. {@code SUBDISTRICT/110101001}
   * @throws Problem {@code INVALID_PARAMETER} when it is not written so, {@code NOT_FOUND} when
   *     there is no such area
   */
  public Area getNamed(String parameter, String levelAndCode) {
    return getNamed(parameter, levelAndCode, AreaLevel.COMPOUND);
  }

  /**
   * As {@link #getNamed(String, String)}, for an area of a level that can be meant.
   *
   * @param narrowest one below it is refused with {@code INVALID_PARAMETER}
   */
  public Area getNamed(String parameter, String levelAndCode, AreaLevel narrowest) {
    RequestWords.LevelAndCode named = RequestWords.levelAndCode(parameter, levelAndCode);
    AreaLevel level =
        named == null ? null : RequestWords.choice(parameter, named.level(), AreaLevel.class);
    if (level == null || level.compareTo(narrowest) > 0) {
      throw RequestWords.invalid(parameter, levelAndCode);
    }
    return get(level, named.code());
  }

  /**
   * The community that covers a point; on a shared border the lowest code.
   *
   * @param point longitude then latitude in degrees (EPSG:4326)
   */
  public Optional<Area> findCommunityAt(Point point) {
    return covering(AreaLevel.COMMUNITY, point);
  }

  /** The residential compound that covers a point (EPSG:4326); on a border the lowest code. */
  public Optional<Area> findCompoundAt(Point point) {
    return covering(AreaLevel.COMPOUND, point);
  }

  /** All areas of a level, by code. */
  public List<Area> list(AreaLevel level) {
    return rows.findByLevelOrderByCode(level).stream().map(StoredArea::value).toList();
  }

  /** The areas with these ids, by code; an id that is no area is left out. */
  public List<Area> list(Collection<Long> ids) {
    return rows.findByIdInOrderByCode(ids).stream().map(StoredArea::value).toList();
  }

  /** The areas directly below an area, by code. */
  public List<Area> listBelow(long parentId) {
    return rows.page(null, parentId, "", Limit.unlimited()).stream()
        .map(StoredArea::value)
        .toList();
  }

  /**
   * A number for the stored state of every community, by id: another one after any change of its
   * row, the same one while nothing changed.
   */
  public Map<Long, Long> communityMarks() {
    Map<Long, Long> marks = new HashMap<>();
    RowCallbackHandler put = row -> marks.put(row.getLong("id"), row.getLong("mark"));
    database.sql(AreaSql.COMMUNITY_MARKS).query(put);
    return marks;
  }

  /**
   * One page of areas by code.
   *
   * @param level null for every level
   * @param parentId null for any place in the tree
   * @param after the code the page begins after; empty for the first page
   */
  public Page<Area> list(
      @Nullable AreaLevel level, @Nullable Long parentId, String after, int limit) {
    List<Area> found =
        rows.page(level, parentId, after, Limit.of(limit + 1)).stream()
            .map(StoredArea::value)
            .toList();
    return Page.of(found, limit, Area::code);
  }

  /** The ids of an area and of everything below it; empty when there is no such area. */
  public Set<Long> subtreeIds(long id) {
    return database.sql(AreaSql.SUBTREE).param("id", id).query(Long.class).set();
  }

  /** How many communities an area is or holds, by its id; an id that is no area is left out. */
  public Map<Long, Integer> countCommunities(Collection<Long> ids) {
    Map<Long, Integer> counts = new HashMap<>();
    if (!ids.isEmpty()) {
      RowCallbackHandler put = row -> counts.put(row.getLong("top"), row.getInt("communities"));
      database.sql(AreaSql.COMMUNITIES_WITHIN).param("ids", ids).query(put);
    }
    return counts;
  }

  /** The id of the area above, by the id of every area; null at the top. */
  public Map<Long, @Nullable Long> parents() {
    Map<Long, @Nullable Long> parents = new HashMap<>();
    RowCallbackHandler put =
        row -> parents.put(row.getLong("id"), row.getObject("parent_id", Long.class));
    database.sql(AreaSql.PARENTS).query(put);
    return parents;
  }

  /** An area and the areas above it, the area first; empty when there is no such area. */
  public List<NamedArea> listUpwards(long id) {
    return database.sql(AreaSql.UPWARDS).param("id", id).query(NamedArea.class).list();
  }

  /**
   * The residential compounds that a line or ground touches, the one with the largest share first,
   * of equal ones the lowest code.
   *
   * @param extent EPSG:4326
   */
  public List<NamedArea> listCompoundsOf(Geometry extent) {
    return database
        .sql(AreaSql.COMPOUNDS_OF)
        .param("extent", extent.toText())
        .query(NamedArea.class)
        .list();
  }

  /** The revision of every community, by id: it grows with each publication of its grids. */
  public Map<Long, Long> revisions() {
    Map<Long, Long> revisions = new HashMap<>();
    database.sql(AreaSql.REVISIONS).query(collectInto(revisions));
    return revisions;
  }

  /**
   * Reads a community's revision and keeps publications of its grids waiting until the surrounding
   * transaction ends.
   *
   * @return the revision; empty when there is no such area
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Long> holdRevision(long communityId) {
    return database
        .sql(AreaSql.HOLD_REVISION)
        .param("id", communityId)
        .query(Long.class)
        .optional();
  }

  /** Keeps all publications of grids waiting until the surrounding transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void holdRevisions() {
    database.sql(AreaSql.HOLD_REVISIONS).query(Long.class).list();
  }

  /**
   * Reads the revisions of communities and keeps everybody else waiting who would hold or count
   * them, until the surrounding transaction ends. The rows are taken in the order of their ids, so
   * that two who want several never wait for each other.
   *
   * @return the revisions by community id; an id that is no area is left out
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Long, Long> lockRevisions(Collection<Long> communityIds) {
    Map<Long, Long> revisions = new HashMap<>();
    if (!communityIds.isEmpty()) {
      database.sql(AreaSql.LOCK_REVISIONS).param("ids", communityIds).query(collectInto(revisions));
    }
    return revisions;
  }

  /**
   * Counts one publication in each community, in the surrounding transaction.
   *
   * @return the new revisions by community id
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Long, Long> advanceRevisions(Collection<Long> communityIds) {
    Map<Long, Long> revisions = new HashMap<>();
    if (!lockRevisions(communityIds).isEmpty()) {
      database
          .sql(AreaSql.ADVANCE_REVISIONS)
          .param("ids", communityIds)
          .query(collectInto(revisions));
    }
    return revisions;
  }

  private static RowCallbackHandler collectInto(Map<Long, Long> revisions) {
    return row -> revisions.put(row.getLong("id"), row.getLong("revision"));
  }

  private Optional<Area> covering(AreaLevel level, Point point) {
    return rows.covering(level, point, Limit.of(1)).stream().findFirst().map(StoredArea::value);
  }
}
