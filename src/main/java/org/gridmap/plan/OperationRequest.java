package org.gridmap.plan;

import java.util.List;
import java.util.Map;
import org.gridmap.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;

/**
 * A gesture as a page sends it; each kind reads the members it needs.
 *
 * @param baseSeq number of the last operation the page had seen; null: the newest
 * @param complete whether what would be cut off goes along; yes unless false
 * @param line degrees (EPSG:4326)
 * @param split key of the grid that a cut divides in two
 * @param parts how many grids to make of one
 * @param assignment key of the grid by block, for {@code DIVIDE}
 * @param to code of the community that shall have the blocks
 */
public record OperationRequest(
    @Nullable OperationKind kind,
    @Nullable Long baseSeq,
    @Nullable Boolean complete,
    @Nullable List<Long> blocks,
    @Nullable String grid,
    @Nullable List<String> grids,
    @Nullable LineString line,
    @Nullable String split,
    @Nullable String community,
    @Nullable String name,
    @Nullable String code,
    @Nullable String value,
    @Nullable String responsible,
    @Nullable Boolean locked,
    @Nullable Integer parts,
    @Nullable String to,
    @Nullable Map<Long, String> assignment) {

  private static final int LONGEST_TEXT = 200;

  boolean completes() {
    return !Boolean.FALSE.equals(complete);
  }

  OperationKind requireKind() {
    return required("kind", kind);
  }

  List<Long> requireBlocks() {
    List<Long> all = required("blocks", blocks);
    if (all.isEmpty() || all.contains(null)) {
      throw missing("blocks");
    }
    return all.stream().distinct().toList();
  }

  String requireGrid() {
    return required("grid", grid);
  }

  /** The member, or a refusal that names it. */
  static <T> T required(String member, @Nullable T value) {
    if (value == null) {
      throw missing(member);
    }
    return value;
  }

  static Problem missing(String member) {
    return new Problem(PlanProblem.PLAN_FIELD_MISSING).with("name", member);
  }

  static Problem invalid(String member, Object value) {
    return new Problem(PlanProblem.PLAN_FIELD_INVALID).with("name", member).with("value", value);
  }

  /** A short text as it shall be stored; null when the member is absent. */
  static @Nullable String text(String member, @Nullable String value) {
    if (value == null) {
      return null;
    }
    String kept = value.strip();
    if (kept.isEmpty() || kept.length() > LONGEST_TEXT) {
      throw invalid(member, kept.length() > 40 ? kept.substring(0, 40) + "…" : kept);
    }
    return kept;
  }
}
