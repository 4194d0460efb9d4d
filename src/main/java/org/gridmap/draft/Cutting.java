package org.gridmap.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gridmap.draft.Effect.Move;
import org.gridmap.draft.Gesture.Outcome;
import org.gridmap.geometry.BlockCut;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Cuts the blocks that a line crosses. Locked ground is not cut; blocks beside the line get its
 * vertices, so the tiling stays a tiling. With a grid to split named, only its ground is cut, the
 * line is drawn on to the grid's border, and the lighter side becomes a new grid.
 */
public final class Cutting {

  /** A line drawn on beyond a border ends this far behind it. */
  private static final double BEHIND_DEGREES = 1e-6;

  /** Ground this narrow between a drawn border and that of a block comes from two hands drawing. */
  private static final double SLIVER_METRES = 0.5;

  private static final double METRES_PER_DEGREE = 111_320;

  private final Attempt attempt;
  private final List<Long> removed = new ArrayList<>();
  private final List<CutPiece> cut = new ArrayList<>();
  private boolean divides;

  private Cutting(Attempt attempt) {
    this.attempt = attempt;
  }

  static Outcome cut(Attempt attempt, Gesture.Cut asked) {
    Cutting cutting = new Cutting(attempt);
    String split = asked.split();
    return split == null
        ? cutting.cutOnly(asked.line(), new LinkedHashSet<>(asked.grids()))
        : cutting.split(asked.line(), attempt.grid(split));
  }

  /**
   * What areas drawn elsewhere cut.
   *
   * @param effect the cut alone; the pieces stay in the grid of their block
   * @param pieces of every block that became several
   */
  public record Along(Effect effect, Map<Long, List<Long>> pieces) {}

  /**
   * Cuts the blocks that the borders of drawn areas cross. A block that lies in one of them but for
   * a sliver stays whole.
   *
   * @param areas polygonal, degrees (EPSG:4326)
   */
  public static Along along(Attempt attempt, Collection<? extends Geometry> areas) {
    Cutting cutting = new Cutting(attempt);
    List<Geometry> lines = new ArrayList<>();
    for (CommunityDraft one : attempt.draft().communities()) {
      one.ground().blocks().forEach(block -> lines.addAll(bordersIn(block.shape(), areas)));
    }
    if (lines.isEmpty()) {
      return new Along(Effect.NOTHING, Map.of());
    }
    cutting.cutAlong(Degrees.FACTORY.buildGeometry(lines));
    Effect effect = cutting.effect();
    Map<Long, List<Long>> pieces = new TreeMap<>();
    for (long id : effect.added()) {
      long parent = attempt.shelf().relativeAmong(id, effect.removed());
      pieces.computeIfAbsent(parent, key -> new ArrayList<>()).add(id);
    }
    pieces.values().removeIf(some -> some.size() < 2);
    return new Along(effect, pieces);
  }

  /** The borders of areas inside a block, where they part it in more than slivers. */
  private static List<Geometry> bordersIn(Polygon block, Collection<? extends Geometry> areas) {
    List<Geometry> borders = new ArrayList<>();
    double most = 0;
    double degrees = 0;
    for (Geometry area : areas) {
      if (area.getEnvelopeInternal().intersects(block.getEnvelopeInternal())) {
        most = Math.max(most, overlay(area, block).getArea());
        Geometry border = overlay(area.getBoundary(), block);
        if (border.getLength() > 0) {
          borders.add(border);
          degrees += border.getLength();
        }
      }
    }
    double width = degrees == 0 ? 0 : (block.getArea() - most) / degrees * METRES_PER_DEGREE;
    return most > 0 && width > SLIVER_METRES ? borders : List.of();
  }

  private static Geometry overlay(Geometry one, Polygon block) {
    return OverlayNGRobust.overlay(one, block, OverlayNG.INTERSECTION);
  }

  private Outcome cutOnly(LineString drawn, Set<String> only) {
    only.forEach(attempt::grid);
    cutAlong(allowed(drawn, only));
    if (!divides) {
      throw new DraftRefusal(DraftRefusal.Code.LINE_CUTS_NOTHING);
    }
    return new Outcome(effect(), List.of());
  }

  private Outcome split(LineString drawn, DraftGrid grid) {
    CommunityDraft one = attempt.draft().get(grid.communityId());
    GridActs.requireFree(one, grid);
    MultiPolygon ground = Draft.outline(one, one.blocksOf(grid.key()));
    if (ground.isEmpty()) {
      throw new DraftRefusal(DraftRefusal.Code.LINE_CUTS_NOTHING);
    }
    LineString through = drawnOn(drawn, ground);
    Geometry inside = OverlayNGRobust.overlay(through, ground, OverlayNG.INTERSECTION);
    cutAlong(inside);
    Effect cuts = effect();
    Draft after = attempt.draft().after(cuts, attempt.shelf());
    CommunityDraft pieces = after.get(grid.communityId());
    List<List<Integer>> sides = LineSides.of(pieces, grid.key(), inside);
    if (sides.size() < 2) {
      throw new DraftRefusal(DraftRefusal.Code.LINE_CUTS_NOTHING);
    }
    Outcome divided = GridActs.divided(attempt, pieces, grid, sides);
    return new Outcome(joined(cuts, divided.effect()), divided.names());
  }

  /** A cut and what happens to its pieces as one effect. */
  public static Effect joined(Effect cuts, Effect divided) {
    Map<Long, Move> moves = new TreeMap<>(cuts.assignment());
    divided
        .assignment()
        .forEach(
            (id, move) -> {
              boolean piece = cuts.added().contains(id);
              moves.put(id, piece ? new Move(null, move.to()) : move);
            });
    return new Effect(
        moves,
        divided.grids(),
        cuts.locked(),
        cuts.unlocked(),
        cuts.removed(),
        cuts.added(),
        Map.of());
  }

  /** The line where it may cut: on ground that is not locked, of the grids named. */
  private Geometry allowed(LineString drawn, Set<String> only) {
    List<Geometry> parts = new ArrayList<>();
    boolean limited = !only.isEmpty();
    for (CommunityDraft one : reached(drawn)) {
      List<Integer> open = new ArrayList<>();
      for (int at = 0; at < one.ground().size(); at++) {
        boolean named = only.isEmpty() || one.gridOf(at).filter(only::contains).isPresent();
        if (named && !one.isLocked(at)) {
          open.add(at);
        } else {
          limited = true;
        }
      }
      if (!open.isEmpty()) {
        MultiPolygon ground = Draft.outline(one, open);
        parts.add(OverlayNGRobust.overlay(drawn, ground, OverlayNG.INTERSECTION));
      }
    }
    return limited ? Degrees.FACTORY.buildGeometry(parts) : drawn;
  }

  private List<CommunityDraft> reached(Geometry line) {
    Envelope reach = line.getEnvelopeInternal();
    reach.expandBy(BEHIND_DEGREES);
    return attempt.draft().communities().stream()
        .filter(one -> one.ground().envelope().intersects(reach))
        .toList();
  }

  private void cutAlong(Geometry line) {
    if (line.isEmpty()) {
      throw new DraftRefusal(DraftRefusal.Code.LINE_CUTS_NOTHING);
    }
    List<DraftBlock> blocks = new ArrayList<>();
    List<Long> homes = new ArrayList<>();
    for (CommunityDraft one : reached(line)) {
      for (DraftBlock block : one.ground().blocks()) {
        blocks.add(block);
        homes.add(one.ground().community().id());
      }
    }
    List<List<Polygon>> pieces =
        BlockCut.cut(blocks.stream().map(DraftBlock::shape).toList(), line);
    for (int i = 0; i < blocks.size(); i++) {
      List<Polygon> parts = pieces.get(i);
      divides |= parts.size() > 1;
      if (parts.size() > 1 || !same(parts.get(0), blocks.get(i).shape())) {
        replace(blocks.get(i), homes.get(i), parts);
      }
    }
  }

  private static boolean same(Polygon one, Polygon other) {
    return one.equalsExact(other) || one.norm().equalsExact(other.norm());
  }

  private void replace(DraftBlock block, long home, List<Polygon> parts) {
    removed.add(block.id());
    Map<Integer, Long> buildings = new LinkedHashMap<>();
    for (DraftBuilding building : block.buildings()) {
      buildings.putIfAbsent(BlockCut.pieceOf(parts, building.inner()), building.id());
    }
    for (int part = 0; part < parts.size(); part++) {
      parts.get(part).setSRID(Degrees.SRID);
      cut.add(new CutPiece(0, block.id(), home, buildings.get(part), parts.get(part)));
    }
  }

  /** The cut alone: pieces stay in the grid of their block, and as locked as it was. */
  private Effect effect() {
    if (removed.isEmpty()) {
      return Effect.NOTHING;
    }
    List<CutPiece> stored = attempt.cutter().number(cut);
    attempt.shelf().putPieces(stored);
    Map<Long, Move> moves = new TreeMap<>();
    Set<Long> locked = new LinkedHashSet<>();
    Set<Long> unlocked = new LinkedHashSet<>();
    Draft draft = attempt.draft();
    for (long id : removed) {
      draft.gridOf(id).ifPresent(key -> moves.put(id, new Move(key, null)));
    }
    for (CutPiece piece : stored) {
      long id = piece.id();
      draft.gridOf(piece.parentId()).ifPresent(key -> moves.put(id, new Move(null, key)));
      CommunityDraft one = draft.findCommunityOf(piece.parentId()).orElseThrow();
      if (one.lockedBlocks().contains(piece.parentId())) {
        unlocked.add(piece.parentId());
        locked.add(id);
      }
    }
    List<Long> added = stored.stream().map(piece -> piece.id()).toList();
    return new Effect(moves, Map.of(), locked, unlocked, removed, added, Map.of());
  }

  /** Draws the ends of a line on, straight, until they leave the ground. */
  static LineString drawnOn(LineString line, MultiPolygon ground) {
    Coordinate[] points = line.getCoordinates();
    int last = points.length - 1;
    List<Coordinate> all = new ArrayList<>();
    beyond(points[1], points[0], ground).ifPresent(all::add);
    all.addAll(List.of(points));
    beyond(points[last - 1], points[last], ground).ifPresent(all::add);
    return Degrees.FACTORY.createLineString(all.toArray(Coordinate[]::new));
  }

  /** Where a line that ends inside the ground leaves it; empty when it ends outside. */
  private static Optional<Coordinate> beyond(Coordinate from, Coordinate end, MultiPolygon ground) {
    if (from.equals2D(end) || !ground.covers(Degrees.FACTORY.createPoint(end))) {
      return Optional.empty();
    }
    double length = from.distance(end);
    double far = 2 * ground.getEnvelopeInternal().getDiameter() / length;
    Coordinate away =
        new Coordinate(end.x + (end.x - from.x) * far, end.y + (end.y - from.y) * far);
    Geometry ray = Degrees.FACTORY.createLineString(new Coordinate[] {end, away});
    Coordinate nearest = null;
    for (Coordinate meeting : ray.intersection(ground.getBoundary()).getCoordinates()) {
      double distance = meeting.distance(end);
      if (distance > 0 && (nearest == null || distance < nearest.distance(end))) {
        nearest = meeting;
      }
    }
    if (nearest == null) {
      return Optional.empty();
    }
    double step = BEHIND_DEGREES / length;
    return Optional.of(
        new Coordinate(nearest.x + (end.x - from.x) * step, nearest.y + (end.y - from.y) * step));
  }
}
