package org.gridmap.town;

import java.util.List;
import org.gridmap.town.Town.Home;
import org.jspecify.annotations.Nullable;

/**
 * A planted truth: in these homes the rate of a category per household is changed for some weeks.
 *
 * @param category null for all categories
 * @param gridCodes grids that hold the homes
 * @param factors of the rate in each of the {@link #WEEKS} weeks; 1 where nothing is changed
 * @param channel through which the additional incidents come, or null for the usual ones
 */
record Plant(
    int number,
    Kind kind,
    @Nullable String category,
    List<String> gridCodes,
    List<Home> homes,
    double[] factors,
    @Nullable String channel) {

  static final int WEEKS = 26;

  /** What a plant is for; the note goes into the truth file. */
  enum Kind {
    LASTING("持续热点：整个时期每户发生率偏高 | high all the time"),
    NEW("新热点：最近四周突然升高 | high only in the last four weeks"),
    GROWING("上升热点：最近十二周逐步升高 | rises through the last twelve weeks"),
    EASING("缓解热点：开始很高，十四周内回落 | high at first, back to normal after fourteen weeks"),
    OSCILLATING("反复热点：每三周高一次 | three weeks high, three weeks normal"),
    HAMLET("小村：户数少、发生率高，件数不多也应为热点 | few homes, high rate: hot although counts are low"),
    ONE_BUILDING("单栋：只因一栋楼而高 | hot because of one building only"),
    ONE_CHANNEL("单一渠道：只因网格员巡查上报而高 | hot because of patrol reports only"),
    COLD("冷点：上报明显偏少 | fewer reports than expected in all categories"),
    NORMAL_TOWERS("高层小区：户数多、件数多、每户正常，不应为热点 | many homes, normal rate: must never be hot"),
    NO_HOMES("专属网格：有事件但没有住户，无法评价 | incidents but no homes: too thin to judge");

    private final String note;

    Kind(String note) {
      this.note = note;
    }

    String note() {
      return note;
    }
  }

  boolean concerns(String otherCategory) {
    return category == null || category.equals(otherCategory);
  }

  int households() {
    return homes.stream().mapToInt(home -> home.building().households()).sum();
  }

  int firstWeek() {
    int week = 0;
    while (week < WEEKS - 1 && factors[week] == 1) {
      week++;
    }
    return isUnchanged() ? 0 : week;
  }

  /** The week after the last changed one. */
  int endWeek() {
    int week = WEEKS;
    while (week > 1 && factors[week - 1] == 1) {
      week--;
    }
    return isUnchanged() ? WEEKS : week;
  }

  boolean isUnchanged() {
    for (double factor : factors) {
      if (factor != 1) {
        return false;
      }
    }
    return true;
  }
}
