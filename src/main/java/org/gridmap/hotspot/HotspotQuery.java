package org.gridmap.hotspot;

import java.util.Set;
import org.gridmap.hotspot.Choices.Layer;
import org.gridmap.hotspot.Choices.Source;
import org.gridmap.hotspot.Choices.Test;
import org.gridmap.hotspot.Choices.UnitKind;
import org.gridmap.hotspot.time.Period;
import org.gridmap.incident.Category;
import org.jspecify.annotations.Nullable;

/**
 * A question that can be answered: everything is checked and chosen.
 *
 * @param area the area asked for, or null for all the reader may see
 * @param communities ids of the communities to be counted; null: everywhere
 * @param category the category or group; null: all
 * @param codes the categories to be counted
 * @param hidden the confidential ones among those asked for that the reader may not see
 * @param outline whether grids carry their outline
 */
record HotspotQuery(
    @Nullable NamedArea area,
    @Nullable Set<Long> communities,
    @Nullable Category category,
    Set<String> codes,
    Set<String> hidden,
    Source source,
    Period period,
    Mesh mesh,
    Test test,
    Layer layer,
    boolean outline) {

  /** From this many incidents on a bin tells how many. */
  static final int FEWEST_TOLD = 3;

  /** An area as it was named. */
  record NamedArea(String code, String name) {}

  HotspotQuery {
    communities = communities == null ? null : Set.copyOf(communities);
    codes = Set.copyOf(codes);
    hidden = Set.copyOf(hidden);
  }

  /**
   * Whether a number of incidents may be told of a unit. Of a bin with one or two it is not: places
   * with so few are shown by grid only.
   */
  boolean mayTell(double count) {
    return mesh.unit() == UnitKind.GRID || count == 0 || count >= FEWEST_TOLD;
  }

  boolean includes(long communityId) {
    return communities == null || communities.contains(communityId);
  }

  HotspotQuery during(Period other) {
    return new HotspotQuery(
        area, communities, category, codes, hidden, source, other, mesh, test, layer, outline);
  }
}
