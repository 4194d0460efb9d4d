package org.gridmap.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridmap.geometry.CodedPolygon;
import org.gridmap.geometry.LowestCodeKeeps;
import org.gridmap.platform.Wgs84;
import org.gridmap.source.Fault;
import org.gridmap.source.FaultCode;
import org.gridmap.source.Findings;
import org.gridmap.source.GroundArea;
import org.gridmap.source.Place;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/**
 * No two areas of a level, and no two grids, share ground. Larger overlaps are faults of the higher
 * code, unless they may be fixed: then the lower code keeps the ground and every loss is reported.
 * What is stored counts like what is new; its ground is changed by the same rule.
 */
final class OverlapRule {

  private final ImportOptions options;
  private final Findings findings;

  OverlapRule(ImportOptions options, Findings findings) {
    this.options = options;
    this.findings = findings;
  }

  /**
   * Reports overlaps and fixes those that may be fixed.
   *
   * @param claims new and stored ground; codes unique
   * @return the new ground of every claim whose border changed, by code
   */
  Map<String, MultiPolygon> settle(List<Claim> claims) {
    List<Overlap> toFix = new ArrayList<>();
    for (Overlap overlap : Overlap.among(claims)) {
      if (options.leniency().skipBad() && (isOut(overlap.lower()) || isOut(overlap.higher()))) {
        continue;
      }
      if (options.leniency().fixOverlaps() != null
          && overlap.squareMetres() <= options.leniency().fixOverlaps()) {
        toFix.add(overlap);
      } else {
        findings.add(fault(FaultCode.OVERLAP, overlap));
      }
    }
    toFix.removeIf(overlap -> isOut(overlap.lower()) || isOut(overlap.higher()));
    return toFix.isEmpty() ? Map.of() : fix(claims, toFix);
  }

  private Map<String, MultiPolygon> fix(List<Claim> claims, List<Overlap> overlaps) {
    Map<String, MultiPolygon> divided =
        LowestCodeKeeps.divide(
            withNeighbours(claims.stream().filter(c -> !isOut(c)).toList(), overlaps).stream()
                .map(claim -> new CodedPolygon(claim.code(), claim.ground()))
                .toList());
    overlaps.forEach(overlap -> findings.add(fault(FaultCode.OVERLAP_FIXED, overlap)));
    Map<String, MultiPolygon> changed = new LinkedHashMap<>();
    Set<String> losers = new HashSet<>();
    overlaps.forEach(overlap -> losers.add(overlap.higher().code()));
    int shared = 0;
    for (Claim claim : claims) {
      MultiPolygon ground = divided.get(claim.code());
      if (ground == null || ground.norm().equalsExact(claim.ground().norm())) {
        continue;
      }
      if (ground.isEmpty()) {
        reportNothingLeft(claim);
        continue;
      }
      changed.put(claim.code(), ground);
      shared += losers.contains(claim.code()) ? 0 : 1;
    }
    if (shared > 0) {
      findings.add(Fault.of(FaultCode.BORDER_SHARED, Place.FILE).with("count", shared));
    }
    return changed;
  }

  private void reportNothingLeft(Claim claim) {
    Fault fault =
        Fault.of(FaultCode.NOTHING_LEFT, place(claim))
            .with("code", claim.code())
            .at(claim.ground().getCoordinate());
    if (claim.isStored()) {
      findings.breakOff(fault);
    } else {
      findings.add(fault);
    }
  }

  /** The claims that overlap, and those that touch them: they get the new vertices as well. */
  private static List<Claim> withNeighbours(List<Claim> claims, List<Overlap> overlaps) {
    Set<String> chosen = new HashSet<>();
    STRtree index = new STRtree();
    Map<String, Claim> byCode = new HashMap<>();
    for (Claim claim : claims) {
      index.insert(claim.ground().getEnvelopeInternal(), claim);
      byCode.put(claim.code(), claim);
    }
    for (Overlap overlap : overlaps) {
      for (Claim side : List.of(overlap.lower(), overlap.higher())) {
        for (Object near : index.query(side.ground().getEnvelopeInternal())) {
          Claim other = (Claim) near;
          if (!chosen.contains(other.code())
              && RelateNG.relate(side.ground(), other.ground(), RelatePredicate.intersects())) {
            chosen.add(other.code());
          }
        }
      }
    }
    return chosen.stream().map(byCode::get).filter(Objects::nonNull).toList();
  }

  private boolean isOut(Claim claim) {
    return claim.place() != null && findings.isBad(claim.place().feature());
  }

  private static Fault fault(FaultCode code, Overlap overlap) {
    Claim blamed = overlap.higher().isStored() ? overlap.lower() : overlap.higher();
    return Fault.of(code, place(blamed))
        .with("lower", overlap.lower().code())
        .with("higher", overlap.higher().code())
        .with("squareMetres", GroundArea.rounded(overlap.squareMetres()))
        .at(Wgs84.FACTORY.createGeometry(overlap.ground()).getInteriorPoint().getCoordinate());
  }

  private static Place place(Claim claim) {
    return claim.place() == null ? Place.FILE.withId(claim.code()) : claim.place();
  }
}
