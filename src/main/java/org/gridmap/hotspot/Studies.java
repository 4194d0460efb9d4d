package org.gridmap.hotspot;

import java.time.Instant;
import java.time.LocalDate;
import org.gridmap.platform.JurisdictionSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a study of a question from the ledger and the grids. */
@Component
class Studies {

  /** Complete weeks that are looked at for the word. */
  static final int WEEKS = 13;

  private final IncidentLedger ledger;
  private final Grounds grounds;
  private final JurisdictionSettings jurisdiction;
  private @Nullable Placement placement;

  Studies(IncidentLedger ledger, Grounds grounds, JurisdictionSettings jurisdiction) {
    this.ledger = ledger;
    this.grounds = grounds;
    this.jurisdiction = jurisdiction;
  }

  /** Counts and judges by the grids valid at the end of the period. */
  Study of(HotspotQuery query) {
    return of(query, WEEKS);
  }

  Study of(HotspotQuery query, int completeWeeks) {
    GridSet grids = grounds.at(endOf(query.period()));
    return ledger.read(columns -> study(columns, grids, query, completeWeeks));
  }

  private Instant endOf(Period period) {
    return period.to().plusDays(1).atStartOfDay(jurisdiction.zone()).toInstant().minusMillis(1);
  }

  private Study study(
      IncidentColumns columns, GridSet grids, HotspotQuery query, int completeWeeks) {
    Placement places = placement(columns, grids);
    Period period = query.period();
    LocalDate earliest = LocalDate.ofEpochDay(columns.firstDay(period.firstDay()));
    Weeks weeks = Weeks.upTo(period.to(), completeWeeks, earliest);
    int firstDay =
        Math.min(period.before().firstDay(), Math.toIntExact(weeks.firstMonday().toEpochDay()));
    Selection selected = Selection.of(columns, places, query, firstDay);
    int[] unitOf = new int[selected.size()];
    GridUnits units = new GridUnits(grids, query);
    for (int n = 0; n < unitOf.length; n++) {
      int grid = places.grid(selected.slot(n));
      unitOf[n] = grid < 0 ? -1 : units.unitOf(grid);
    }
    Counts counts = Counts.of(columns, selected, unitOf, units.count(), period, weeks);
    return new Study(query, grids.ground(), units, selected, counts, weeks);
  }

  private synchronized Placement placement(IncidentColumns columns, GridSet grids) {
    Placement known = placement;
    if (known == null || !known.isOf(grids, columns)) {
      known = new Placement(grids, columns);
      placement = known;
    }
    return known.follow();
  }
}
