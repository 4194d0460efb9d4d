package org.gridmap.geometry;

import java.util.BitSet;
import java.util.Collection;
import org.locationtech.jts.geom.Envelope;

/** Builds a {@link CellRaster}, or renews parts of one after a change. */
final class CellRasterBuilder {

  /** More cells mean fewer with a border in them; beyond the caches they also mean more waiting. */
  private static final double FEW_CELLS_PER_POLYGON = 72;

  private static final double MANY_CELLS_PER_POLYGON = 512;
  private static final double CELLS_IN_CACHE = 1 << 20;

  /** Where neighbours share their segments, fewer than so many nodes come of one in a cell. */
  private static final double NODES_PER_TOUCH = 0.52;

  /** Bounds the array of cells to 256 MB; more polygons mean more of them in a cell. */
  private static final double MAX_CELLS = 1 << 26;

  private final PolygonIndex index;
  private final CellFrame frame;
  private final int[] cells;
  private final CellTrees trees;

  private CellRasterBuilder(PolygonIndex index, CellFrame frame, int[] cells, CellTrees trees) {
    this.index = index;
    this.frame = frame;
    this.cells = cells;
    this.trees = trees;
  }

  /** The frame that suits so many polygons over an extent. */
  static CellFrame frameFor(Envelope extent, int polygons) {
    double fine = Math.min(CELLS_IN_CACHE, MANY_CELLS_PER_POLYGON * polygons);
    double cells = Math.max(fine, FEW_CELLS_PER_POLYGON * polygons);
    return CellFrame.over(extent, Math.min(MAX_CELLS, cells));
  }

  /**
   * Builds all cells. Their array is that of the lists, which are used up: a third of the memory of
   * a very large raster.
   *
   * @param shared slots that may share ground with others
   */
  static CellRaster build(PolygonIndex index, CellSegments lists, BitSet shared) {
    CellRasterBuilder builder =
        new CellRasterBuilder(
            index,
            lists.frame,
            lists.ends(),
            new CellTrees((int) (NODES_PER_TOUCH * lists.segments.length)));
    builder.fill(lists, shared);
    return builder.finish();
  }

  /** A copy of a raster, renewed in some windows. */
  static CellRaster renew(
      CellRaster old, PolygonIndex index, Collection<CellSegments> windows, BitSet shared) {
    CellRasterBuilder builder =
        new CellRasterBuilder(index, old.frame(), old.copyOfCells(), old.copyOfTrees());
    windows.forEach(lists -> builder.fill(lists, shared));
    return builder.finish();
  }

  private CellRaster finish() {
    trees.trim();
    return new CellRaster(index, frame, cells, trees);
  }

  private void fill(CellSegments lists, BitSet shared) {
    CellTreeBuilder builder = new CellTreeBuilder(index, lists, shared, trees);
    int[] ends = lists.ends();
    int from = 0;
    for (int at = 0; at < ends.length; at++) {
      int cell = lists.row(at) * frame.columns + lists.column(at);
      int to = ends[at];
      cells[cell] =
          from == to
              ? freeCell(cell, lists.column(at), lists.row(at), lists.window.west())
              : builder.build(at, from, to);
      from = to;
    }
  }

  /** The answer of a cell without borders: that of its western neighbour's east side. */
  private int freeCell(int cell, int column, int row, int westmost) {
    int code = column == westmost ? CellTrees.ASK_POLYGONS : cells[cell - 1];
    if (code < PolygonIndex.NOWHERE) {
      code = trees.descend(code, CellRaster.EAST_SIDE, 0);
    }
    return code >= PolygonIndex.NOWHERE
        ? code
        : index.locate(frame.lon(column + 0.5), frame.lat(row + 0.5));
  }
}
