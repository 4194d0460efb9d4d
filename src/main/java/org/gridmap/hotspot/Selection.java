package org.gridmap.hotspot;

import java.util.Arrays;
import java.util.Set;
import org.gridmap.hotspot.Choices.Source;
import org.gridmap.hotspot.ground.CityGround;
import org.gridmap.hotspot.ground.PlacedLedger;
import org.gridmap.incident.Channel;
import org.gridmap.incident.ledger.IncidentColumns;

/**
 * The slots of the incidents that a question counts, in all the days it looks at, and how many of
 * its period were left out, and why.
 */
final class Selection {

  private static final int COUNT = 1;
  private static final int HIDE = 2;

  private int[] slots = new int[1024];
  private int size;
  private int duplicates;
  private int hidden;

  private Selection() {}

  /**
   * Selects.
   *
   * @param firstDay the first day looked at, not after the question's period
   */
  static Selection of(
      IncidentColumns columns, PlacedLedger placement, HotspotQuery query, int firstDay) {
    Selection selection = new Selection();
    int lastDay = query.period().lastDay();
    int beginning = query.period().firstDay();
    boolean[] communities = communities(placement.grids().ground(), query);
    byte[] use = use(columns, query);
    for (int slot = 0; slot < columns.size(); slot++) {
      int day = columns.day(slot);
      int category = columns.category(slot);
      if (day < firstDay
          || day > lastDay
          || category < 0
          || use[category] == 0
          || !communities[placement.community(slot) + 1]
          || !isOf(query.source(), columns.channel(slot))) {
        continue;
      }
      if (columns.is(slot, IncidentColumns.DUPLICATE)) {
        selection.duplicates += day >= beginning ? 1 : 0;
      } else if (use[category] == HIDE) {
        selection.hidden += day >= beginning ? 1 : 0;
      } else {
        selection.add(slot);
      }
    }
    return selection;
  }

  private static boolean[] communities(CityGround ground, HotspotQuery query) {
    boolean[] included = new boolean[ground.communities().size() + 1];
    included[0] = query.communities() == null;
    for (int number = 0; number < ground.communities().size(); number++) {
      included[number + 1] = query.includes(ground.communities().get(number).id());
    }
    return included;
  }

  private static byte[] use(IncidentColumns columns, HotspotQuery query) {
    byte[] use = new byte[columns.categoryCount()];
    mark(columns, query.codes(), use, COUNT);
    mark(columns, query.hidden(), use, HIDE);
    return use;
  }

  private static void mark(IncidentColumns columns, Set<String> codes, byte[] use, int as) {
    for (String code : codes) {
      int number = columns.categoryNumber(code);
      if (number >= 0) {
        use[number] = (byte) as;
      }
    }
  }

  private static boolean isOf(Source source, int channel) {
    boolean patrol = channel == Channel.WORKER.ordinal();
    return source == Source.ALL || patrol == (source == Source.PATROL);
  }

  private void add(int slot) {
    if (size == slots.length) {
      slots = Arrays.copyOf(slots, size + (size >> 1));
    }
    slots[size++] = slot;
  }

  int size() {
    return size;
  }

  int slot(int n) {
    return slots[n];
  }

  /** Merged duplicates of the period: the incident that stands for them is counted. */
  int duplicates() {
    return duplicates;
  }

  /** Incidents of the period whose category the reader may not see. */
  int hidden() {
    return hidden;
  }
}
