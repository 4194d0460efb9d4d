package org.gridmap.hotspot;

import java.util.ArrayList;
import java.util.List;
import org.gridmap.hotspot.time.Weeks;
import org.jspecify.annotations.Nullable;

/**
 * The weeks of a time slider: for every unit its incidents and its class week by week, on one
 * scale.
 */
record HotspotFrames(List<Weeks.Week> weeks, HotspotAnswer.Scale scale, List<Frames> units) {

  HotspotFrames {
    weeks = List.copyOf(weeks);
    units = List.copyOf(units);
  }

  /**
   * The weeks of one unit.
   *
   * @param counts null where a bin had one or two incidents in some week
   * @param classes −3 to 3, of the complete weeks; 0 where nobody lives
   */
  record Frames(String code, @Nullable List<Integer> counts, List<Integer> classes) {
    Frames {
      counts = counts == null ? null : List.copyOf(counts);
      classes = List.copyOf(classes);
    }
  }

  static HotspotFrames of(Study study, Wording words) {
    List<Frames> units = new ArrayList<>();
    for (int unit = 0; unit < study.units().count(); unit++) {
      List<Integer> counts = new ArrayList<>();
      List<Integer> classes = new ArrayList<>();
      boolean told = true;
      for (int week = 0; week < study.weeks().count(); week++) {
        int count = (int) study.counts().weekly(week, unit);
        told &= study.query().mayTell(count);
        counts.add(count);
        if (week < study.weeks().complete()) {
          int rank = study.rank(unit);
          classes.add(rank < 0 ? 0 : study.weekly().confidenceClass(week, rank));
        }
      }
      units.add(new Frames(study.units().code(unit), told ? counts : null, classes));
    }
    return new HotspotFrames(
        study.weeks().list(), HotspotAnswers.scale(study.query(), words), units);
  }
}
