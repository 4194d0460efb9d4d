package org.gridmap.jurisdiction;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gridmap.area.AreaLevel;
import org.jspecify.annotations.Nullable;

/**
 * What {@code jurisdiction.yaml} says.
 *
 * @param zone of all local days and hours
 * @param levels what the levels of the area tree are called here
 * @param gridCodes how the codes of grids are written; null: as they come
 * @param texts of the pages, by the name of their place
 */
public record GeneralRules(
    String code,
    Names name,
    ZoneId zone,
    Map<AreaLevel, Names> levels,
    @Nullable GridCodes gridCodes,
    GridRules grids,
    Map<String, Names> texts) {

  public GeneralRules {
    levels = Map.copyOf(levels);
    texts = Map.copyOf(texts);
  }

  /**
   * How the codes of grids are written.
   *
   * @param pattern a regular expression that every code matches
   */
  public record GridCodes(String pattern, String example) {}

  /**
   * What a good division is.
   *
   * @param target households a grid should have
   * @param tolerance share above or below the target that still counts as balanced
   * @param kinds of grids in use: BASIC, EXCLUSIVE
   */
  public record GridRules(int target, double tolerance, List<String> kinds) {
    public GridRules {
      kinds = List.copyOf(kinds);
    }
  }
}
