package org.gridmap.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * A proposal that mends the small faults of a coverage, and says what it did.
 *
 * @param polygons all polygons as proposed; neighbours share every vertex, which moved by less than
 *     1e-9 degrees where nothing was mended. Polygons that are invalid for themselves stay as they
 *     are.
 * @param changes what was done, fault by fault
 * @param left the faults that remain
 */
public record CoverageRepair(
    List<CodedPolygon> polygons, List<Change> changes, List<CoverageFault> left) {

  /**
   * One mended fault.
   *
   * @param fault what it was
   * @param keeper code of the polygon that has the ground now, empty when it was cut off
   */
  public record Change(CoverageFault fault, Optional<String> keeper) {}

  /**
   * Proposes a repair: of overlapping ground the lower code keeps it, a gap goes to the neighbour
   * with the longest common border, a part outside is cut off.
   *
   * @param within as in {@link Coverage#check(Collection, Optional)}
   * @param upToSquareMetres faults above this size are left
   */
  public static CoverageRepair propose(
      Collection<CodedPolygon> polygons, Optional<Geometry> within, double upToSquareMetres) {
    Set<String> invalid = new HashSet<>();
    ValidityCheck.faultsOf(polygons).forEach(fault -> invalid.addAll(fault.codes()));
    List<CodedPolygon> valid = polygons.stream().filter(p -> !invalid.contains(p.code())).toList();
    CoverageMending mending = new CoverageMending(valid, within, upToSquareMetres);
    List<CodedPolygon> proposed = new ArrayList<>(mending.polygons());
    polygons.stream().filter(p -> invalid.contains(p.code())).forEach(proposed::add);
    return new CoverageRepair(
        List.copyOf(proposed), List.copyOf(mending.changes), Coverage.check(proposed, within));
  }
}
